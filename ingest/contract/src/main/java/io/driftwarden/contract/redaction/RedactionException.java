package io.driftwarden.contract.redaction;

/** A redaction does not fit the data that it is to be applied to; nothing of the data may then be passed on. */
public final class RedactionException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message what does not fit, without anything of the data */
    public RedactionException(String message) {
        super(message);
    }
}
