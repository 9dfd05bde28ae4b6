package io.driftwarden.deploy.embedded;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** An embedded part could not start. The message is for the person who started it: it names the place and the remedy. */
public final class EmbeddedStartException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong, where, and what to do about it
     * @param cause what the operating system or the part said, if anything
     */
    public EmbeddedStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
