package io.driftwarden.gateway.mcp.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Whether a message passes.
 *
 * @param instead empty if it passes as it came. Else the error in its place: for a request, to whoever sent it; for an answer, on to
 *     whoever waits for it
 * @param judged the detector said so; else there was no verdict, or nobody was asked
 * @param killed the session is over: its streams are to be closed
 */
public record Passage(Optional<ObjectNode> instead, boolean judged, boolean killed) {
    /** As it came. */
    public static final Passage FREE = new Passage(Optional.empty(), false, false);

    static Passage refused(ObjectNode answer, boolean judged, boolean killed) {
        return new Passage(Optional.of(answer), judged, killed);
    }
}
