package io.driftwarden.deploy.evidence;

import com.google.common.hash.Hashing;
import io.driftwarden.contract.EvidenceReported;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.EventTime;
import io.driftwarden.contract.event.EventType;
import io.driftwarden.contract.json.CloudEventJson;
import io.driftwarden.deploy.console.ExitCodes;
import io.driftwarden.deploy.console.TextFile;
import io.driftwarden.deploy.console.UserError;
import io.driftwarden.engine.evidence.Check;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code driftwarden evidence}. */
@Command(
        name = "evidence",
        description = {
            "Turn reports of scanners and audits into evidence about a version of a tool server.",
            "Reads SARIF, CycloneDX and OSV-Scanner JSON, and plain JSON; prints events, one per line, or sends them.",
            "The same report gives the same events, so that sending it again changes nothing."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.OK_TEXT, ExitCodes.FAILURE_TEXT, ExitCodes.USAGE_TEXT},
        footerHeading = "%nExamples:%n",
        footer = {
            "  driftwarden evidence semgrep.sarif --server mail --server-version 2.1.0",
            "  driftwarden evidence bom.cdx.json osv.json --server mail --server-version 2.1.0 \\",
            "      --to http://127.0.0.1:8090/v1/events",
            "  driftwarden evidence sandbox.sarif --check sandbox_execution --server mail --server-version 2.1.0"
        })
public final class EvidenceCommand implements Callable<Integer> {
    private static final String SOURCE = "driftwarden/evidence";

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Reports.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--server", paramLabel = "NAME", description = "The server, as gateways name it.")
    private Optional<String> server = Optional.empty();

    @Option(names = "--server-version", paramLabel = "VERSION", description = "Its version, as it states it itself.")
    private Optional<String> version = Optional.empty();

    @Option(
            names = "--check",
            paramLabel = "CHECK",
            description = "What was checked, where the report's kind does not tell.")
    private Optional<String> check = Optional.empty();

    @Option(names = "--tenant", paramLabel = "TENANT", description = "The tenant; without it, the default one.")
    private Optional<String> tenant = Optional.empty();

    @Option(
            names = "--time",
            paramLabel = "TIME",
            description = "When it was checked, RFC 3339; without it, when the file was last changed.")
    private Optional<String> time = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "URL",
            description = "Send the events to this intake instead of printing them.")
    private Optional<URI> to = Optional.empty();

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "File with the bearer token that the intake asks for.")
    private Optional<Path> token = Optional.empty();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (check.isPresent() && check.flatMap(Check::of).isEmpty()) {
            throw new UserError("--check " + check.get() + ": one of " + Plain.names() + " is expected");
        }
        if (time.isPresent() && EventTime.parse(time.get()).isEmpty()) {
            throw new UserError("--time " + time.get() + ": a time such as 2026-01-01T00:00:00Z is expected");
        }
        CloudEventJson json = new CloudEventJson();
        List<String> lines = new ArrayList<>();
        for (Path file : files) {
            for (Finding finding : Reports.read(file)) {
                lines.add(json.write(event(file, finding)));
            }
        }
        if (to.isPresent()) {
            new Intake(to.get(), token.map(file -> TextFile.read(file).strip())).send(lines);
            out.println(lines.size() + " events sent to " + to.get());
        } else {
            lines.forEach(out::println);
        }
        out.flush();
        return ExitCodes.OK;
    }

    private TrustEvent event(Path file, Finding found) throws IOException {
        boolean audit = found.check().equals(Check.LICENSE_AUDIT.wireName());
        Finding finding = audit ? found : check.map(found::as).orElse(found);
        String name = server.or(finding::server).orElseThrow(() -> missing(file, "server", "--server NAME"));
        String release = version.or(finding::version)
                .orElseThrow(() -> missing(file, "server_version", "--server-version VERSION"));
        EvidenceReported evidence = EvidenceReported.newBuilder()
                .setServer(name)
                .setServerVersion(release)
                .setTool(finding.tool().orElse(null))
                .setCheck(finding.check())
                .setPassed(finding.passed())
                .setScore(finding.score())
                .setReportUri(finding.reportUri().orElse(null))
                .setLicenses(finding.licences().isEmpty() ? null : finding.licences())
                .build();
        String at = time.isPresent()
                ? time.get()
                : Files.getLastModifiedTime(file).toInstant().toString();
        return TrustEvent.newBuilder()
                .setId(id(at, evidence))
                .setSource(SOURCE)
                .setType(EventType.EVIDENCE_REPORTED.type())
                .setTime(at)
                .setSubject("evidence/" + name)
                .setTenant(tenant.orElse(null))
                .setEvidenceReported(evidence)
                .build();
    }

    private static String id(String at, EvidenceReported evidence) {
        return Hashing.sha256()
                .hashString(at + '\n' + evidence, StandardCharsets.UTF_8)
                .toString()
                .substring(0, 32);
    }

    private static UserError missing(Path file, String field, String option) {
        return new UserError(file + " does not name the " + field + ": say it with " + option);
    }
}
