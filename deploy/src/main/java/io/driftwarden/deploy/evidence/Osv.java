package io.driftwarden.deploy.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The JSON of OSV-Scanner: groups of vulnerabilities by package. A group whose highest CVSS score is 7 or more, or not known,
 * fails the check (7 is where CVSS begins to say high).
 */
final class Osv implements ReportFormat {
    private static final double HIGH = 7;

    @Override
    public boolean matches(JsonNode document) {
        JsonNode results = document.path("results");
        return results.isArray() && (results.isEmpty() || results.path(0).has("packages"));
    }

    @Override
    public List<Finding> read(JsonNode document) {
        long grave = 0;
        long lesser = 0;
        List<String> licences = new ArrayList<>();
        for (JsonNode result : document.path("results")) {
            for (JsonNode item : result.path("packages")) {
                if (!item.path("vulnerabilities").isEmpty()
                        && item.path("groups").isEmpty()) {
                    throw new InvalidReportException(
                            "results[].packages[].groups is missing: make the report with osv-scanner --format json");
                }
                for (JsonNode group : item.path("groups")) {
                    boolean high = severity(group) >= HIGH;
                    grave += high ? 1 : 0;
                    lesser += high ? 0 : 1;
                }
                item.path("licenses").forEach(licence -> licences.add(licence.asText()));
            }
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.counted("dependency_audit", grave == 0, grave, lesser));
        if (!licences.isEmpty()) {
            findings.add(Finding.licences(licences));
        }
        return findings;
    }

    private static double severity(JsonNode group) {
        try {
            return Double.parseDouble(group.path("max_severity").asText(""));
        } catch (NumberFormatException e) {
            return HIGH; // not known: it may be
        }
    }
}
