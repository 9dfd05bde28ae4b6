package io.driftwarden.deploy;

import io.driftwarden.deploy.console.ExitCodes;
import io.driftwarden.deploy.console.UserError;
import io.driftwarden.deploy.console.Verbosity;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong in one line; a stack trace only where it is asked for and nobody's typing mistake. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        PrintWriter err = commandLine.getErr();
        if (failure instanceof UserError) {
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

    private static String message(CommandLine commandLine, Exception failure) {
        String reason = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return commandLine.getColorScheme().errorText("driftwarden: " + reason).toString();
    }
}
