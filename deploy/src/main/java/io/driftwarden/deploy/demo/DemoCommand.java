package io.driftwarden.deploy.demo;

import io.driftwarden.deploy.console.ExitCodes;
import io.driftwarden.deploy.console.Foreground;
import io.driftwarden.deploy.console.Style;
import io.driftwarden.deploy.console.TemporaryFolder;
import io.driftwarden.deploy.console.Verbosity;
import io.driftwarden.deploy.local.LocalSettings;
import io.driftwarden.deploy.local.LocalStack;
import io.driftwarden.deploy.rules.RulesetOptions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code driftwarden demo}. */
@Command(
        name = "demo",
        description = {
            "Play honest sessions and attacks through everything, on this machine, and show what is stopped.",
            "Needs nothing installed and leaves nothing behind."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            ExitCodes.OK_TEXT,
            "1:It failed, or an attack was not stopped, or an honest session was.",
            ExitCodes.USAGE_TEXT
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  driftwarden demo              then ask the query API what it knows",
            "  driftwarden demo --once       end when the cast is through",
            "  driftwarden demo --pace 2000  two seconds between events"
        })
public final class DemoCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--once", description = "End when the cast is through, instead of staying up for questions.")
    private boolean once;

    @Option(
            names = "--pace",
            paramLabel = "MILLIS",
            defaultValue = "300",
            description = "Milliseconds between two events. Default: ${DEFAULT-VALUE}")
    private long pace;

    @Mixin
    private RulesetOptions ruleset = new RulesetOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Verbosity.quietKafka();
        Style style = Style.ofStandardOutput();
        Screen screen = new Screen(Objects.requireNonNull(spec).commandLine().getOut(), style);
        screen.say(style.dim("Starting Kafka, the schema registry and the detector in this process …"));
        try (Foreground foreground = new Foreground()) {
            TemporaryFolder folder = foreground.add(TemporaryFolder.make("driftwarden-demo-"));
            LocalStack stack = foreground.add(LocalStack.start(LocalSettings.anywhere(folder.path()), ruleset::load));
            Cast cast = Cast.bundled().startingAt(Instant.now());
            screen.say(style.dim(String.format(
                    Locale.ROOT,
                    "Ready. %d sessions, one line for each event and its verdict:%n",
                    cast.members().size())));
            Outcome outcome = new Demo(stack, cast, Duration.ofMillis(Math.max(0, pace)), screen).play();
            Curtain curtain = new Curtain(cast, outcome, style);
            screen.say(curtain.table());
            if (once) {
                return curtain.asExpected() ? ExitCodes.OK : ExitCodes.FAILURE;
            }
            screen.say("");
            screen.say(curtain.questions(stack.addresses()));
            return foreground.until(stack.stopped());
        }
    }
}
