package io.driftwarden.deploy.demo;

import io.driftwarden.contract.CallbackOffered;
import io.driftwarden.contract.DestinationContacted;
import io.driftwarden.contract.SessionStarted;
import io.driftwarden.contract.ToolCalled;
import io.driftwarden.contract.ToolProgressed;
import io.driftwarden.contract.ToolReturned;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.UserPrompted;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** An event in a few words. */
final class EventLine {

    private EventLine() {}

    static String of(TrustEvent event) {
        return Stream.<Optional<String>>of(
                        event.getSessionStarted().map(EventLine::started),
                        event.getUserPrompted().map(EventLine::prompted),
                        event.getCapabilitiesListed()
                                .map(listed -> listed.getServer().orElse("?") + " lists its tools"),
                        event.getToolCalled().map(EventLine::called),
                        event.getToolReturned().map(EventLine::returned),
                        event.getToolProgressed().map(EventLine::progressed),
                        event.getCallbackOffered().map(EventLine::offered),
                        event.getDestinationContacted().map(EventLine::contacted),
                        event.getSessionEnded().map(ended -> "ended"))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(event.getType());
    }

    private static String started(SessionStarted started) {
        return started.getAgent().orElse("an agent") + " for "
                + started.getPrincipal().orElse("somebody");
    }

    private static String prompted(UserPrompted prompted) {
        return "\u201c" + prompted.getText().orElse("") + "\u201d";
    }

    private static String called(ToolCalled called) {
        return "calls " + tool(called.getServer(), called.getTool()) + " "
                + called.getArguments().orElse("");
    }

    private static String returned(ToolReturned returned) {
        return tool(returned.getServer(), returned.getTool()) + " answers "
                + returned.getOutcome().orElse("")
                + returned.getError().map(error -> ": " + error).orElse("");
    }

    private static String progressed(ToolProgressed progressed) {
        return tool(progressed.getServer(), progressed.getTool()) + " is at it"
                + progressed.getMessage().map(message -> ": " + message).orElse("");
    }

    private static String offered(CallbackOffered offered) {
        return offered.getServer().orElse("?") + " offers " + offered.getKind().orElse("a callback") + " "
                + offered.getUrl().orElse("");
    }

    private static String contacted(DestinationContacted contacted) {
        return "sends "
                + contacted
                        .getBytesOut()
                        .map(bytes -> String.format(Locale.ROOT, "%,d bytes", bytes))
                        .orElse("") + " to "
                + contacted.getUrl().or(contacted::getHost).orElse("?");
    }

    private static String tool(Optional<String> server, Optional<String> tool) {
        return server.orElse("?") + "/" + tool.orElse("?");
    }
}
