package io.driftwarden.deploy.convert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.Envelope;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.json.CloudEventJson;
import io.driftwarden.deploy.config.MappingReader;
import io.driftwarden.deploy.console.ExitCodes;
import io.driftwarden.deploy.console.UserError;
import io.driftwarden.gateway.mapping.JsonMapping;
import io.driftwarden.gateway.mapping.LogEvents;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** {@code driftwarden convert}. */
@Command(
        name = "convert",
        description = {
            "Turn access logs in JSON Lines into events, one per line on standard output.",
            "What says nothing about calls or destinations is passed over."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.OK_TEXT, ExitCodes.FAILURE_TEXT, ExitCodes.USAGE_TEXT},
        footerHeading = "%nExamples:%n",
        footer = {
            "  driftwarden convert --format envoy access.log > events.jsonl",
            "  driftwarden convert --format mine.yaml --session s1 access.log | curl --data-binary @- \\",
            "      -H 'Content-Type: application/x-ndjson' http://127.0.0.1:8090/v1/events"
        })
public final class ConvertCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "NAME|FILE",
            description =
                    "agentgateway, docker-before, docker-after, envoy, or a file that says what records stand for.")
    private String format = "";

    @Option(names = "--session", paramLabel = "ID", description = "The session of records that tell none.")
    private @Nullable String session;

    @Option(names = "--tenant", paramLabel = "NAME", description = "Default: " + Envelope.DEFAULT_TENANT)
    private String tenant = Envelope.DEFAULT_TENANT;

    @Parameters(arity = "1..*", paramLabel = "LOG", description = "Access logs, one JSON record per line.")
    private List<Path> logs = List.of();

    @Override
    public Integer call() {
        LogEvents events = new LogEvents(mapping());
        LogEvents.Defaults defaults =
                new LogEvents.Defaults(Optional.ofNullable(session), Optional.empty(), Optional.of(tenant));
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        CloudEventJson json = new CloudEventJson();
        for (Path log : logs) {
            try (BufferedReader lines = Files.newBufferedReader(log)) {
                int number = 1;
                for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
                    for (TrustEvent event : events(events, line, defaults, log + ":" + number)) {
                        out.println(json.write(event));
                    }
                }
            } catch (IOException e) {
                throw new UserError("cannot read " + log + ": is it there, readable, and UTF-8?");
            }
        }
        out.flush();
        return ExitCodes.OK;
    }

    private JsonMapping mapping() {
        if (MappingReader.BUNDLED.contains(format)) {
            return MappingReader.bundled(format);
        }
        Path file = Path.of(format);
        if (!Files.exists(file)) {
            throw new UserError("there is no format and no file " + format + "; formats: "
                    + String.join(", ", MappingReader.BUNDLED));
        }
        String name = String.valueOf(file.getFileName());
        return MappingReader.read(name.replaceFirst("\\.ya?ml$", ""), file);
    }

    private static List<TrustEvent> events(LogEvents events, String line, LogEvents.Defaults defaults, String place) {
        if (line.isBlank()) {
            return List.of();
        }
        try {
            JsonNode record = JSON.readTree(line);
            return events.of(record, defaults);
        } catch (JsonProcessingException e) {
            throw new UserError(place + ": not valid JSON; the log must have one JSON record per line");
        } catch (EventRejectedException e) {
            throw new UserError(place + ": " + e.detail());
        }
    }
}
