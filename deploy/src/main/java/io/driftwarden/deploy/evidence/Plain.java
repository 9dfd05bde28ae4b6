package io.driftwarden.deploy.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.evidence.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The fields of {@code evidence.reported} as JSON: one object, a list of them, or a list named {@code evidence}. */
final class Plain implements ReportFormat {
    @Override
    public boolean matches(JsonNode document) {
        return document.isArray()
                || document.has("check")
                || document.path("evidence").isArray();
    }

    @Override
    public List<Finding> read(JsonNode document) {
        if (document.isObject() && document.has("check")) {
            return List.of(finding("", document));
        }
        JsonNode list = document.isArray() ? document : document.path("evidence");
        if (list.isEmpty()) {
            throw new InvalidReportException("the list of checks is empty");
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            findings.add(finding("[" + i + "].", list.path(i)));
        }
        return findings;
    }

    private static Finding finding(String place, JsonNode node) {
        String check = node.path("check").asText("");
        if (Check.of(check).isEmpty()) {
            throw new InvalidReportException(place + "check is \"" + check + "\": one of " + names() + " is expected");
        }
        if (!node.path("passed").isBoolean()) {
            throw new InvalidReportException(place + "passed is missing: true or false is expected");
        }
        boolean passed = node.path("passed").booleanValue();
        JsonNode score = node.path("score");
        if (!score.isMissingNode() && !(score.isNumber() && score.doubleValue() >= 0 && score.doubleValue() <= 1)) {
            throw new InvalidReportException(place + "score is not a number from 0 to 1");
        }
        TreeSet<String> licences = new TreeSet<>();
        node.path("licenses").forEach(licence -> licences.add(licence.asText()));
        return new Finding(
                check,
                text(node, "server"),
                text(node, "server_version"),
                text(node, "tool"),
                passed,
                score.asDouble(passed ? 1 : 0),
                text(node, "report_uri"),
                List.copyOf(licences));
    }

    static String names() {
        return Arrays.stream(Check.values()).map(Check::wireName).collect(Collectors.joining(", "));
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.path(field).textValue()).filter(text -> !text.isBlank());
    }
}
