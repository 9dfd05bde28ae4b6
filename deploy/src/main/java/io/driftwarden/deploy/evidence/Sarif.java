package io.driftwarden.deploy.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * SARIF 2.1.0: the check fails on a result of level {@code error} that is neither suppressed nor absent. A result without a
 * level has its rule's, or {@code warning} (section 3.27.10). Scanners for secrets are known by their names.
 */
final class Sarif implements ReportFormat {
    private static final List<String> SECRET_SCANNERS =
            List.of("gitleaks", "trufflehog", "detect-secrets", "secret", "whispers", "noseyparker");

    @Override
    public boolean matches(JsonNode document) {
        return document.path("runs").isArray();
    }

    @Override
    public List<Finding> read(JsonNode document) {
        Map<String, long[]> counts = new TreeMap<>();
        int run = 0;
        for (JsonNode node : document.path("runs")) {
            String driver = node.path("tool").path("driver").path("name").asText("");
            if (driver.isEmpty()) {
                throw new InvalidReportException("runs[" + run + "].tool.driver.name is missing: SARIF requires it");
            }
            long[] problems = counts.computeIfAbsent(check(driver), unknown -> new long[2]);
            node.path("results").forEach(result -> count(node, result, problems));
            run++;
        }
        if (counts.isEmpty()) {
            throw new InvalidReportException("runs is empty: nothing was checked");
        }
        return counts.entrySet().stream()
                .map(entry -> Finding.counted(
                        entry.getKey(), entry.getValue()[0] == 0, entry.getValue()[0], entry.getValue()[1]))
                .toList();
    }

    private static String check(String driver) {
        String name = driver.toLowerCase(Locale.ROOT);
        return SECRET_SCANNERS.stream().anyMatch(name::contains) ? "secret_detection" : "static_analysis";
    }

    private static void count(JsonNode run, JsonNode result, long[] problems) {
        boolean open = result.path("suppressions").isEmpty()
                && !result.path("baselineState").asText("").equals("absent")
                && result.path("kind").asText("fail").equals("fail");
        String level = level(run, result);
        if (open && level.equals("error")) {
            problems[0]++;
        } else if (open && level.equals("warning")) {
            problems[1]++;
        }
    }

    private static String level(JsonNode run, JsonNode result) {
        if (result.has("level")) {
            return result.path("level").asText();
        }
        JsonNode rules = run.path("tool").path("driver").path("rules");
        JsonNode rule = rules.path(result.path("ruleIndex").asInt(-1));
        if (rule.isMissingNode()) {
            for (JsonNode candidate : rules) {
                if (candidate.path("id").asText("").equals(result.path("ruleId").asText())) {
                    rule = candidate;
                    break;
                }
            }
        }
        return rule.path("defaultConfiguration").path("level").asText("warning");
    }
}
