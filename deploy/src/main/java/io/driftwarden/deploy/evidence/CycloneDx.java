package io.driftwarden.deploy.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * CycloneDX JSON: vulnerabilities, of which those rated high, critical or not at all fail the check unless their analysis
 * clears them, and licences, of the component itself where it names some, else of what it consists of.
 */
final class CycloneDx implements ReportFormat {
    private static final Set<String> CLEARED =
            Set.of("resolved", "resolved_with_pedigree", "false_positive", "not_affected");
    private static final Set<String> LESSER = Set.of("medium", "low", "info", "none");

    @Override
    public boolean matches(JsonNode document) {
        return document.path("bomFormat").asText("").equals("CycloneDX");
    }

    @Override
    public List<Finding> read(JsonNode document) {
        List<Finding> findings = new ArrayList<>();
        if (document.path("vulnerabilities").isArray()) {
            findings.add(vulnerabilities(document.path("vulnerabilities")));
        }
        List<String> licences = licences(document.path("metadata").path("component"));
        if (licences.isEmpty()) {
            licences = new ArrayList<>();
            for (JsonNode component : document.path("components")) {
                licences.addAll(licences(component));
            }
        }
        if (!licences.isEmpty()) {
            findings.add(Finding.licences(licences));
        }
        if (findings.isEmpty()) {
            throw new InvalidReportException(
                    "a CycloneDX document with neither vulnerabilities nor licences tells nothing of a check");
        }
        return findings;
    }

    private static Finding vulnerabilities(JsonNode vulnerabilities) {
        long grave = 0;
        long lesser = 0;
        for (JsonNode vulnerability : vulnerabilities) {
            if (CLEARED.contains(vulnerability.path("analysis").path("state").asText(""))) {
                continue;
            }
            boolean rated = !vulnerability.path("ratings").isEmpty();
            boolean mild = rated;
            for (JsonNode rating : vulnerability.path("ratings")) {
                mild &= LESSER.contains(rating.path("severity").asText("").toLowerCase(Locale.ROOT));
            }
            grave += mild ? 0 : 1;
            lesser += mild ? 1 : 0;
        }
        return Finding.counted("dependency_audit", grave == 0, grave, lesser);
    }

    private static List<String> licences(JsonNode component) {
        List<String> licences = new ArrayList<>();
        for (JsonNode choice : component.path("licenses")) {
            String named = choice.path("license")
                    .path("id")
                    .asText(choice.path("license").path("name").asText(""));
            String licence = choice.path("expression").asText(named);
            if (!licence.isBlank()) {
                licences.add(licence);
            }
        }
        return licences;
    }
}
