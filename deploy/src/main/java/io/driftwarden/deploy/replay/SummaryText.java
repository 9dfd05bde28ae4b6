package io.driftwarden.deploy.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A summary for a person. */
final class SummaryText {

    private SummaryText() {}

    static String of(JsonNode summary, Path folder) {
        List<String> lines = new ArrayList<>();
        lines.add(row("sessions", summary.path("sessions")));
        lines.add(row("verdicts", summary.path("verdicts")));
        lines.add(row("alerts", summary.path("alerts")));
        lines.add(row("commands", summary.path("commands")));
        lines.add(row("findings", summary.path("findings")));
        long deadLetters = summary.path("dead_letters").path("total").asLong();
        if (deadLetters > 0) {
            lines.add(row("no event", summary.path("dead_letters")) + "; see dead-letters.jsonl");
        }
        long duplicates = summary.path("duplicates").asLong();
        if (duplicates > 0) {
            lines.add(String.format(Locale.ROOT, "%-9s %,d", "repeated", duplicates));
        }
        lines.add("Results: " + folder);
        return String.join(System.lineSeparator(), lines);
    }

    private static String row(String name, JsonNode counts) {
        List<String> parts = new ArrayList<>();
        counts.properties()
                .forEach(entry -> parts.add(String.format(
                        Locale.ROOT, "%s %,d", entry.getKey(), entry.getValue().asLong())));
        return String.format(Locale.ROOT, "%-9s %s", name, parts.isEmpty() ? "none" : String.join(", ", parts));
    }
}
