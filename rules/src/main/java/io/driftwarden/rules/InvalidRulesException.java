package io.driftwarden.rules;

/** A rule, its metadata or a pack cannot be used; the message names the place and what is wrong. */
public final class InvalidRulesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidRulesException(String message, Throwable cause) {
        super(message, cause);
    }

    InvalidRulesException(String message) {
        super(message);
    }
}
