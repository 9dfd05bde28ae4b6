package io.driftwarden.gateway.mcp.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Whether a message passes.
 *
 * @param instead empty if it passes. Else the error in its place: for a request, to whoever sent it; for an answer, on to
 *     whoever waits for it
 * @param stripped the message to pass on in its place, without what the verdict says to strip; empty if it passes as it came, or not
 * @param judged the detector said so; else there was no verdict, or nobody was asked
 * @param killed the session is over: its streams are to be closed
 */
public record Passage(Optional<ObjectNode> instead, Optional<ObjectNode> stripped, boolean judged, boolean killed) {
    /** As it came. */
    public static final Passage FREE = new Passage(Optional.empty(), Optional.empty(), false, false);

    /** Whether all of it goes on. */
    boolean whole() {
        return instead.isEmpty() && stripped.isEmpty();
    }

    /**
     * Whether the message passes once more is asked about it: of what this one leaves of it, if it leaves any.
     *
     * @param message that this is about
     */
    CompletableFuture<Passage> then(ObjectNode message, Function<ObjectNode, CompletableFuture<Passage>> next) {
        return instead.isPresent()
                ? CompletableFuture.completedFuture(this)
                : next.apply(stripped.orElse(message)).thenApply(later -> later.whole() ? this : later);
    }

    static Passage refused(ObjectNode answer, boolean judged, boolean killed) {
        return new Passage(Optional.of(answer), Optional.empty(), judged, killed);
    }

    static Passage stripped(ObjectNode message) {
        return new Passage(Optional.empty(), Optional.of(message), false, false);
    }
}
