package io.driftwarden.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class EvidenceCommandTest {
    private static final String SARIF =
            """
            {"version":"2.1.0","runs":[{"tool":{"driver":{"name":"%s","rules":[{"id":"r1",
            "defaultConfiguration":{"level":"error"}}]}},"results":[%s]}]}""";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Semgrep  | '{\"level\":\"warning\"}'                                  | static_analysis  | true  | 0.95",
                "Semgrep  | '{\"level\":\"error\"}'                                    | static_analysis  | false | 0.75",
                "Semgrep  | '{\"ruleId\":\"r1\"}'                                      | static_analysis  | false | 0.75",
                "Semgrep  | '{\"level\":\"error\",\"suppressions\":[{\"kind\":\"inSource\"}]}' | static_analysis | true | 1.0",
                "gitleaks | '{\"level\":\"error\"},{\"level\":\"error\"}'              | secret_detection | false | 0.5",
                "CodeQL   | ''                                                         | static_analysis  | true  | 1.0"
            })
    void sarifFailsOnOpenErrors(String driver, String results, String check, boolean passed, double score)
            throws IOException {
        Path report = file("report.sarif", SARIF.formatted(driver, results));

        List<JsonNode> events = events(report);

        assertThat(events).singleElement().satisfies(event -> {
            JsonNode data = event.path("data");
            assertThat(data.path("check").asText()).isEqualTo(check);
            assertThat(data.path("passed").booleanValue()).isEqualTo(passed);
            assertThat(data.path("score").doubleValue()).isEqualTo(score);
            assertThat(data.path("server").asText()).isEqualTo("mail");
            assertThat(data.path("server_version").asText()).isEqualTo("2.1");
            assertThat(event.path("type").asText()).isEqualTo("io.driftwarden.evidence.reported");
        });
    }

    @Test
    void cycloneDxTellsOfVulnerabilitiesAndLicences() throws IOException {
        Path report = file(
                "bom.json",
                """
                {"bomFormat":"CycloneDX","specVersion":"1.6","metadata":{"component":{"name":"mail",
                "licenses":[{"license":{"id":"AGPL-3.0-only"}}]}},"components":[{"licenses":[{"expression":"MIT"}]}],
                "vulnerabilities":[{"ratings":[{"severity":"critical"}],"analysis":{"state":"not_affected"}},
                {"ratings":[{"severity":"low"}]},{"id":"CVE-1"}]}""");

        List<JsonNode> events = events(report);

        assertThat(events)
                .extracting(event -> event.path("data").path("check").asText())
                .containsExactly("dependency_audit", "license_audit");
        assertThat(events.get(0).path("data").path("passed").booleanValue()).isFalse();
        assertThat(events.get(0).path("data").path("score").doubleValue()).isEqualTo(0.7);
        assertThat(events.get(1).path("data").path("licenses"))
                .extracting(JsonNode::asText)
                .containsExactly("AGPL-3.0-only");
    }

    @Test
    void osvFailsOnHighOrUnknownSeverity() throws IOException {
        Path mild = file("mild.json", osv("5.3"));
        Path high = file("high.json", osv("9.8"));
        Path unknown = file("unknown.json", osv(""));
        Path none = file("none.json", "{\"results\":[]}");

        List<JsonNode> events = events(mild, high, unknown, none);

        assertThat(events)
                .extracting(event -> event.path("data").path("passed").booleanValue())
                .containsExactly(true, false, false, true);
    }

    @Test
    void plainJsonNamesItsOwnServer() throws IOException {
        Path report = file(
                "plain.json",
                """
                {"evidence":[{"check":"sandbox_execution","passed":true,"server":"bank","server_version":"7",
                "report_uri":"https://ci.example/7"}]}""");

        int exit = run("evidence", report.toString());

        assertThat(exit).isZero();
        assertThat(out.toString()).contains("\"server\":\"bank\"", "https://ci.example/7");
    }

    @Test
    void theSameReportGivesTheSameEvents() throws IOException {
        Path report = file("report.sarif", SARIF.formatted("Semgrep", ""));

        List<JsonNode> first = events(report);

        assertThat(events(report)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"runs\":[]}'                          | runs is empty",
                "'{\"check\":\"vibes\",\"passed\":true}'  | static_analysis",
                "'{\"check\":\"static_analysis\"}'        | passed is missing",
                "'{\"bomFormat\":\"CycloneDX\"}'          | neither vulnerabilities nor licences",
                "'{\"hello\":1}'                          | no report that is known",
                "'{\"runs\": oops'                        | line 1",
                "'[]'                                     | empty"
            })
    void mistakesNameTheFileAndTheRemedy(String content, String message) throws IOException {
        Path report = file("wrong.json", content);

        int exit = run("evidence", report.toString(), "--server", "mail", "--server-version", "2.1");

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains("wrong.json", message).doesNotContain("\tat ");
    }

    @Test
    void aReportThatNamesNoServerAsksForOne() throws IOException {
        Path report = file("report.sarif", SARIF.formatted("Semgrep", ""));

        int exit = run("evidence", report.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains("--server NAME");
    }

    private static String osv(String severity) {
        return """
                {"results":[{"packages":[{"package":{"name":"left"},"vulnerabilities":[{"id":"GHSA-1"}],
                "groups":[{"ids":["GHSA-1"],"max_severity":"%s"}]}]}]}"""
                .formatted(severity);
    }

    private List<JsonNode> events(Path... reports) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("evidence", "--server", "mail", "--server-version", "2.1"));
        for (Path report : reports) {
            arguments.add(report.toString());
        }
        out.getBuffer().setLength(0);
        assertThat(run(arguments.toArray(new String[0]))).as(err.toString()).isZero();
        List<JsonNode> events = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            events.add(new JsonMapper().readTree(line));
        }
        return events;
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private int run(String... arguments) {
        CommandLine commandLine = Driftwarden.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
