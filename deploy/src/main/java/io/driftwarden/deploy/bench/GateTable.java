package io.driftwarden.deploy.bench;

import java.util.Locale;

/** The figures for a person, each with what it is to be. */
final class GateTable {
    private GateTable() {}

    static String of(GateFigures figures) {
        StringBuilder table = new StringBuilder();
        row(table, "", "p50", "p99");
        row(table, "Kafka alone, out and in", millis(figures.echoP50()), millis(figures.echoP99()));
        row(table, "  with no linger, as a publisher's", millis(figures.promptP50()), millis(figures.promptP99()));
        row(table, "verdict, asked and answered", millis(figures.verdictP50()), millis(figures.verdictP99()));
        row(table, "  times Kafka alone (2 and 3)", times(figures.p50Ratio()), times(figures.p99Ratio()));
        row(
                table,
                "kill, until another gateway refuses (100 ms)",
                millis(figures.killP50()),
                millis(figures.killP99()));
        row(table, "tools/call, direct", millis(figures.directCallP50()), millis(figures.directCallP99()));
        row(
                table,
                "tools/call, through the MCP proxy",
                millis(figures.proxiedCallP50()),
                millis(figures.proxiedCallP99()));
        row(table, "  added (15 ms)", millis(figures.proxyAddedP50()), "");
        table.append(String.format(
                Locale.ROOT,
                "Measured after %d s of warming up. %,d verdicts at %d a second, %d without an answer; %d kills, %d unheard,"
                        + " %d calls after a kill (0); %d calls through the proxy without a verdict in time%n",
                figures.warmUpSeconds(),
                figures.events(),
                figures.rate(),
                figures.unanswered(),
                figures.kills(),
                figures.killsUnheard(),
                figures.callsAfterKill(),
                figures.callsUndecided()));
        return table.toString();
    }

    private static void row(StringBuilder table, String name, String p50, String p99) {
        table.append(String.format(Locale.ROOT, "%-46s %12s %12s%n", name, p50, p99));
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%.2f ms", value);
    }

    private static String times(double value) {
        return String.format(Locale.ROOT, "%.2f x", value);
    }
}
