package io.driftwarden.deploy.replay.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.event.EventTime;
import io.driftwarden.contract.event.RejectReason;
import io.driftwarden.contract.json.CloudEventJson;
import io.driftwarden.contract.json.JsonLimits;
import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.topology.store.ServerKey;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;

/** Lines to events. Safe for use by several threads. */
public final class EventParser {

    private final JsonLimits limits;
    private final CloudEventJson json;
    private final Serializer<TrustEvent> serializer;

    /**
     * A parser.
     *
     * @param serializer for values of {@code trust.events}
     */
    public EventParser(JsonLimits limits, Serializer<TrustEvent> serializer) {
        this.limits = limits;
        this.json = new CloudEventJson(limits);
        this.serializer = serializer;
    }

    Input parse(InputLine line) {
        if (line instanceof InputLine.Text text) {
            return parse(text);
        }
        if (line instanceof InputLine.Unreadable broken) {
            return new Input.Rejected(broken.place(), "unreadable", broken.detail(), 0);
        }
        return new Input.Rejected(
                line.place(),
                RejectReason.TOO_LONG.code(),
                "the line has " + line.length() + " bytes, more than " + limits.maxBytes(),
                line.length());
    }

    private Input parse(InputLine.Text line) {
        try {
            TrustEvent event = json.read(line.bytes().get());
            return new Input.Event(
                    line.place(),
                    EventTime.micros(event.getTime()),
                    Bytes.wrap(event.getSubject().getBytes(UTF_8)),
                    Bytes.wrap(serializer.serialize(Topics.EVENTS, event)),
                    Bytes.wrap(ServerKey.of(event).map(ServerKey::bytes).orElse(new byte[0])));
        } catch (EventRejectedException e) {
            return new Input.Rejected(line.place(), e.reason().code(), e.detail(), line.length());
        }
    }
}
