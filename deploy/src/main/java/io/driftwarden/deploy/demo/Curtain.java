package io.driftwarden.deploy.demo;

import io.driftwarden.deploy.console.Style;
import io.driftwarden.deploy.local.Addresses;
import io.driftwarden.engine.verdict.Verdict;
import java.util.List;
import java.util.Locale;

/** What is said when the cast is through. */
record Curtain(Cast cast, Outcome outcome, Style style) {

    private static final int QUESTION_WIDTH = 64;

    String table() {
        StringBuilder table =
                new StringBuilder(System.lineSeparator()).append(style.bold("What became of the sessions"));
        for (Member member : cast.members()) {
            Verdict worst = outcome.worst(member);
            List<String> missing = outcome.missing(member);
            table.append(String.format(
                    Locale.ROOT,
                    "%n  %s  %-18s %s%s",
                    coloured(worst),
                    member.session(),
                    member.title(),
                    missing.isEmpty() ? "" : style.red("  [" + String.join("; ", missing) + "]")));
        }
        return table.toString();
    }

    /** Whether all sessions ended as they should. */
    boolean asExpected() {
        return cast.members().stream()
                .allMatch(member -> outcome.missing(member).isEmpty());
    }

    String questions(Addresses addresses) {
        String sessions = addresses.queries() + "/v1/sessions";
        return String.join(
                System.lineSeparator(),
                style.bold("Ask it yourself") + " (Ctrl-C ends the demo):",
                question(sessions + "/link-preview", "state, score, findings with evidence"),
                question(sessions + "/link-preview/timeline", "event by event"),
                question("'" + sessions + "?verdict=block'", "sessions that were stopped"),
                question(addresses.queries() + "/metrics", "for Prometheus"),
                "  Events of your own go to " + style.cyan(addresses.intake()));
    }

    private String question(String url, String answer) {
        return "  " + style.cyan("curl -s " + url) + " ".repeat(Math.max(3, QUESTION_WIDTH - url.length())) + answer;
    }

    private String coloured(Verdict verdict) {
        String shown = String.format(Locale.ROOT, "%-5s", verdict.wireName().toUpperCase(Locale.ROOT));
        return switch (verdict) {
            case ALLOW -> style.green(shown);
            case FLAG, HOLD -> style.yellow(shown);
            case BLOCK, KILL -> style.red(shown);
        };
    }
}
