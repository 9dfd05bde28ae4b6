package io.driftwarden.deploy.up;

import io.driftwarden.deploy.console.ExitCodes;
import io.driftwarden.deploy.console.Foreground;
import io.driftwarden.deploy.console.Style;
import io.driftwarden.deploy.console.Verbosity;
import io.driftwarden.deploy.local.LocalSettings;
import io.driftwarden.deploy.local.LocalStack;
import io.driftwarden.deploy.rules.RulesetOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code driftwarden up}. */
@Command(
        name = "up",
        description = {
            "Run everything on this machine: broker, schema registry, detector, query API and event intake.",
            "For trying it out: it listens on loopback only, and one broker keeps one copy. Ctrl-C stops it."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.OK_TEXT, ExitCodes.FAILURE_TEXT, ExitCodes.USAGE_TEXT},
        footerHeading = "%nExamples:%n",
        footer = {
            "  driftwarden up",
            "  driftwarden up --data /tmp/trial --kafka-port 0",
            "  driftwarden up --json > addresses.json"
        })
public final class UpCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:user.home}/.driftwarden",
            description = "Where everything is kept. Default: ${DEFAULT-VALUE}")
    private Path data = Path.of("");

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            converter = Port.class,
            defaultValue = "9092",
            description = PORT_TEXT)
    private int kafkaPort;

    @Option(
            names = "--registry-port",
            paramLabel = "PORT",
            converter = Port.class,
            defaultValue = "8081",
            description = PORT_TEXT)
    private int registryPort;

    @Option(
            names = "--query-port",
            paramLabel = "PORT",
            converter = Port.class,
            defaultValue = "8080",
            description = PORT_TEXT)
    private int queryPort;

    @Option(
            names = "--intake-port",
            paramLabel = "PORT",
            converter = Port.class,
            defaultValue = "8090",
            description = PORT_TEXT)
    private int intakePort;

    @Option(names = "--json", description = "Print the addresses as JSON.")
    private boolean json;

    @Mixin
    private RulesetOptions ruleset = new RulesetOptions();

    private static final String PORT_TEXT = "0 for any that is free. Default: ${DEFAULT-VALUE}";

    @Override
    public Integer call() {
        Verbosity.quietKafka();
        LocalSettings settings =
                new LocalSettings(data.toAbsolutePath(), kafkaPort, registryPort, queryPort, intakePort);
        try (Foreground foreground = new Foreground()) {
            LocalStack stack = foreground.add(LocalStack.start(settings, ruleset::load));
            stack.ready().toCompletableFuture().join();
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            Welcome welcome = new Welcome(stack.addresses(), settings.folder());
            out.println(json ? welcome.json() : welcome.text(Style.ofStandardOutput()));
            out.flush();
            return foreground.until(stack.stopped());
        }
    }
}
