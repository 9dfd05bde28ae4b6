package io.driftwarden.deploy.console;

import java.io.Serial;

/**
 * Something that the person at the command line can put right: the message names the place and the remedy, and is shown
 * without a stack trace. The process ends with {@link ExitCodes#USAGE}.
 */
public final class UserError extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, where, and what to do about it; no secret in it */
    public UserError(String message) {
        super(message, null, false, false);
    }
}
