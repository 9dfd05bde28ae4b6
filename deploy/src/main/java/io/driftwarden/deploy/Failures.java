package io.driftwarden.deploy;

import io.driftwarden.deploy.console.ExitCodes;
import io.driftwarden.deploy.console.UserError;
import io.driftwarden.deploy.console.Verbosity;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.config.ConfigException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong in one line; a stack trace only where it is asked for and nobody's typing mistake. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private static final int MAX_REASONS = 3;

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        PrintWriter err = commandLine.getErr();
        if (isMistake(failure)) {
            err.println(message(commandLine, failure));
            return ExitCodes.USAGE;
        }
        err.println(message(commandLine, failure));
        if (Verbosity.isVerbose()) {
            failure.printStackTrace(err);
        } else {
            err.println("Run it with --verbose to see more.");
        }
        return ExitCodes.FAILURE;
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] args) {
        CommandLine commandLine = mistake.getCommandLine();
        PrintWriter err = commandLine.getErr();
        err.println(message(commandLine, mistake));
        if (!UnmatchedArgumentException.printSuggestions(mistake, err)) {
            err.println("Try '" + commandLine.getCommandSpec().qualifiedName() + " --help'.");
        }
        return ExitCodes.USAGE;
    }

    /** Loading rules goes on in the background, which wraps what it throws. */
    private static boolean isMistake(Throwable failure) {
        return failure instanceof UserError
                || failure instanceof ConfigException
                || (failure instanceof CompletionException && failure.getCause() instanceof UserError);
    }

    private static String message(CommandLine commandLine, Exception failure) {
        return commandLine
                .getColorScheme()
                .errorText("driftwarden: " + reason(failure))
                .toString();
    }

    /** What each cause adds: the outer one names what was tried, the inner ones why it failed. */
    private static String reason(Throwable failure) {
        Set<String> reasons = new LinkedHashSet<>();
        Throwable cause = failure;
        while (cause != null && reasons.size() < MAX_REASONS) {
            boolean wrapper = cause instanceof CompletionException && cause.getCause() != null;
            String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            if (!wrapper && reasons.stream().noneMatch(said -> said.contains(message))) {
                reasons.add(message);
            }
            cause = cause.getCause();
        }
        return String.join(": ", reasons);
    }
}
