package io.driftwarden.engine;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.engine.excerpt.Excerpt;

/** What happened in an event, in a few words for a timeline. */
final class Headline {
    private static final int MAX_LENGTH = 160;

    private Headline() {}

    static String of(TrustEvent event) {
        String text = event.getToolCalled()
                .map(call -> "called "
                        + name(call.getServer().orElse(""), call.getTool().orElse("")))
                .or(() -> event.getToolReturned()
                        .map(returned -> name(
                                        returned.getServer().orElse(""),
                                        returned.getTool().orElse(""))
                                + " returned " + returned.getOutcome().orElse("a result")))
                .or(() -> event.getToolProgressed()
                        .map(progressed -> name(
                                        progressed.getServer().orElse(""),
                                        progressed.getTool().orElse(""))
                                + " told its progress"))
                .or(() -> event.getCapabilitiesListed()
                        .map(listed -> listed.getServer().orElse("a server") + " listed "
                                + listed.getTools().map(tools -> tools.size()).orElse(0) + " tools"))
                .or(() -> event.getCallbackOffered()
                        .map(callback -> callback.getServer().orElse("a server") + " offered a "
                                + callback.getKind().orElse("callback")))
                .orElseGet(() -> event.getType().replace("io.driftwarden.", ""));
        return Excerpt.of(text, MAX_LENGTH);
    }

    private static String name(String server, String tool) {
        return server.isEmpty() ? tool : server + '/' + tool;
    }
}
