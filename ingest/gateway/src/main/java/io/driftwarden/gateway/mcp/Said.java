package io.driftwarden.gateway.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What an event says of a message. */
public interface Said {
    /** Where in the message each part of it stands. */
    EventPlaces places();

    /** What of it an event carries, by the names of a part of the event's data. */
    ObjectNode data();
}
