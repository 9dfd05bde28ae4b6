package io.driftwarden.deploy.local;

import io.driftwarden.deploy.embedded.EmbeddedStartException;
import java.net.BindException;
import java.util.concurrent.CompletionException;
import java.util.function.IntFunction;

/** Says which part could not start, and what to do about it. */
final class Starting {

    private Starting() {}

    /** Starts a part that listens on a port. */
    static <T> T on(String part, int port, IntFunction<T> start) {
        try {
            return start.apply(port);
        } catch (RuntimeException e) {
            if (portTaken(e)) {
                throw new EmbeddedStartException(
                        "port " + port + " for " + part + " is taken: stop what listens there, or choose another port",
                        e);
            }
            throw e;
        }
    }

    /** Without the wrapping of asynchronous starts. */
    static RuntimeException explained(RuntimeException failure) {
        return failure instanceof CompletionException && failure.getCause() instanceof RuntimeException cause
                ? cause
                : failure;
    }

    private static boolean portTaken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // Netty's native transports throw an IOException that says the same.
            if (cause instanceof BindException
                    || String.valueOf(cause.getMessage()).contains("Address already in use")) {
                return true;
            }
        }
        return false;
    }
}
