package io.driftwarden.deploy;

import io.driftwarden.deploy.bench.BenchCommand;
import io.driftwarden.deploy.console.ExitCodes;
import io.driftwarden.deploy.console.Verbosity;
import io.driftwarden.deploy.convert.ConvertCommand;
import io.driftwarden.deploy.demo.DemoCommand;
import io.driftwarden.deploy.detector.DetectorCommand;
import io.driftwarden.deploy.evidence.EvidenceCommand;
import io.driftwarden.deploy.gateway.GatewayCommand;
import io.driftwarden.deploy.gateway.McpCommand;
import io.driftwarden.deploy.policy.PolicyCommand;
import io.driftwarden.deploy.replay.ReplayCommand;
import io.driftwarden.deploy.rules.RulesCommand;
import io.driftwarden.deploy.up.UpCommand;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line: {@code driftwarden COMMAND}. */
@Command(
        name = "driftwarden",
        description = "Decides, event by event, whether an agent session should still be trusted to go on.",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            DetectorCommand.class,
            GatewayCommand.class,
            McpCommand.class,
            ReplayCommand.class,
            RulesCommand.class,
            ConvertCommand.class,
            EvidenceCommand.class,
            PolicyCommand.class,
            BenchCommand.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.OK_TEXT, ExitCodes.FAILURE_TEXT, ExitCodes.USAGE_TEXT},
        footerHeading = "%nExamples:%n",
        footer = {
            "  driftwarden demo --once      see attacks stopped, with nothing to install",
            "  driftwarden up               run everything on this machine and send it your own events",
            "  driftwarden COMMAND --help   options and examples of a command"
        })
public final class Driftwarden implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The whole command line, for running it within a process. */
    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Driftwarden());
        Failures failures = new Failures();
        commandLine.setExecutionExceptionHandler(failures);
        commandLine.setParameterExceptionHandler(failures);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setUsageHelpAutoWidth(true);
        return commandLine;
    }

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Log what happens, to standard error.")
    void verbose(boolean wanted) {
        if (wanted) {
            Verbosity.verbose();
        }
    }

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Which command?");
    }
}
