package io.driftwarden.engine.observe;

import io.driftwarden.contract.ToolProgressed;
import io.driftwarden.contract.ToolReturned;
import io.driftwarden.contract.TrustEvent;
import java.util.Optional;

/**
 * A tool speaks to the model: by what it returns, or by what it says of its progress before.
 *
 * @param callId empty where the event does not say
 * @param failed it returned something other than a result
 */
public record Telling(String server, String tool, String callId, boolean failed) {

    static Optional<Telling> of(TrustEvent event) {
        return event.getToolReturned().map(Telling::of).or(() -> event.getToolProgressed()
                .filter(progressed -> progressed.getMessage().isPresent())
                .map(Telling::of));
    }

    /** What a tool returned, where that is a result. */
    public static Optional<ToolReturned> result(TrustEvent event) {
        return event.getToolReturned().filter(returned -> !failed(returned));
    }

    private static boolean failed(ToolReturned returned) {
        return !returned.getOutcome().orElse("ok").equals("ok");
    }

    private static Telling of(ToolReturned returned) {
        return new Telling(
                returned.getServer().orElse(""),
                returned.getTool().orElse(""),
                returned.getCallId().orElse(""),
                failed(returned));
    }

    private static Telling of(ToolProgressed progressed) {
        return new Telling(
                progressed.getServer().orElse(""),
                progressed.getTool().orElse(""),
                progressed.getCallId().orElse(""),
                false);
    }
}
