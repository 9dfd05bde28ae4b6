package io.driftwarden.deploy.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What the official conformance suite says of one server, for one revision.
 *
 * @param checks {@code SUCCESS}, {@code FAILURE}, {@code WARNING}, {@code SKIPPED} or {@code INFO}, by scenario and check
 */
record Conformance(Map<String, String> checks) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MINUTES = 5;

    /** Runs what the revision requires, and what the suite has beyond it. */
    static Conformance run(String revision, String url, Path results) throws IOException, InterruptedException {
        Process suite = new ProcessBuilder(NodePackages.tool(
                        "conformance", "server", "--url", url, "--requirements", revision, "-o", results.toString()))
                .redirectErrorStream(true)
                .redirectOutput(
                        results.resolveSibling(results.getFileName() + ".log").toFile())
                .start();
        if (!suite.waitFor(MINUTES, TimeUnit.MINUTES)) {
            suite.destroyForcibly();
            throw new AssertionError("the conformance suite did not end within " + MINUTES + " minutes");
        }
        Map<String, String> checks = new TreeMap<>();
        try (Stream<Path> folders = Files.list(results)) {
            folders.sorted().forEach(folder -> read(folder, checks));
        }
        return new Conformance(checks);
    }

    /** Folders are named {@code server-SCENARIO-TIME}; a check that comes twice in a scenario is told apart by its number. */
    private static void read(Path folder, Map<String, String> checks) {
        String scenario = folder.getFileName()
                .toString()
                .replaceFirst("^server-", "")
                .replaceFirst("-\\d{4}-\\d\\d-\\d\\dT.*", "");
        try {
            for (JsonNode check : JSON.readTree(folder.resolve("checks.json").toFile())) {
                String name = scenario + " / " + check.path("id").asText();
                for (int twin = 2; checks.putIfAbsent(name, check.path("status").asText()) != null; twin++) {
                    name = scenario + " / " + check.path("id").asText() + " (" + twin + ")";
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it passes. */
    List<String> passed() {
        return checks.entrySet().stream()
                .filter(check -> check.getValue().equals("SUCCESS"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Both, in one table. */
    static String table(String revision, Conformance direct, Conformance through) {
        TreeSet<String> names = new TreeSet<>(direct.checks().keySet());
        names.addAll(through.checks().keySet());
        StringBuilder table = new StringBuilder("MCP conformance, revision " + revision + "\n");
        table.append(String.format("%-100s %-8s %-8s%n", "scenario / check", "direct", "proxy"));
        for (String name : names) {
            table.append(String.format(
                    "%-100s %-8s %-8s%n",
                    name,
                    direct.checks().getOrDefault(name, "-"),
                    through.checks().getOrDefault(name, "-")));
        }
        return table.append(String.format(
                        "%-100s %-8d %-8d%n",
                        "passed", direct.passed().size(), through.passed().size()))
                .toString();
    }
}
