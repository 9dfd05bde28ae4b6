package io.driftwarden.deploy.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.driftwarden.deploy.console.ExitCodes;
import io.driftwarden.deploy.console.Foreground;
import io.driftwarden.deploy.console.Style;
import io.driftwarden.deploy.console.TemporaryFolder;
import io.driftwarden.deploy.console.UserError;
import io.driftwarden.deploy.console.Verbosity;
import io.driftwarden.deploy.local.LocalSettings;
import io.driftwarden.deploy.local.LocalStack;
import io.driftwarden.deploy.rules.RulesetOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code driftwarden bench gate}. */
@Command(
        name = "gate",
        description = {
            "Measure what a gateway waits for a verdict, beside what Kafka alone takes through the same broker,",
            "how soon another gateway refuses a session that was killed, and what the MCP proxy adds to a call.",
            "Starts everything in this process."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.OK_TEXT, ExitCodes.FAILURE_TEXT, ExitCodes.USAGE_TEXT},
        footerHeading = "%nExamples:%n",
        footer = {"  driftwarden bench gate", "  driftwarden bench gate --rate 200 --seconds 10 --json figures.json"})
public final class GateCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "500",
            description = "Events a second. Default: ${DEFAULT-VALUE}")
    private int rate;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "30",
            description = "How long Kafka alone, and the verdict, are measured each. Default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(
            names = "--kills",
            paramLabel = "N",
            defaultValue = "200",
            description = "Sessions to kill. Default: ${DEFAULT-VALUE}")
    private int kills;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures to a file, too.")
    private Optional<Path> json = Optional.empty();

    @Mixin
    private RulesetOptions ruleset = new RulesetOptions();

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException, TimeoutException {
        if (rate < 1 || seconds < 1 || kills < 1) {
            throw new UserError("--rate, --seconds and --kills: a number of at least 1 is expected");
        }
        Verbosity.quietKafka();
        Style style = Style.ofStandardOutput();
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        err.println(style.dim("Starting Kafka, the schema registry and the detector in this process …"));
        try (Foreground foreground = new Foreground()) {
            TemporaryFolder folder = foreground.add(TemporaryFolder.make("driftwarden-bench-"));
            LocalStack stack = foreground.add(LocalStack.start(LocalSettings.anywhere(folder.path()), ruleset::load));
            stack.ready().toCompletableFuture().get();
            GateBench bench = new GateBench(stack, step -> {
                err.println(style.dim(step + " …"));
                err.flush();
            });
            GateFigures figures = bench.measure(rate, Duration.ofSeconds(seconds), kills);
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            out.print(GateTable.of(figures));
            out.flush();
            if (json.isPresent()) {
                new JsonMapper()
                        .writerWithDefaultPrettyPrinter()
                        .writeValue(json.get().toFile(), figures);
            }
            return ExitCodes.OK;
        }
    }
}
