package io.driftwarden.engine.yaml;

import java.io.Serial;

/**
 * Something in a file that its writer can put right. The message names the file, the line, where there is one the key, and
 * the remedy.
 */
public final class InvalidYamlException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String key;
    private final String text;

    /**
     * @param line from 1; 0 where the problem has no line
     * @param key its full path; empty where the problem is no key's
     * @param message no secret in it
     */
    public InvalidYamlException(int line, String key, String message) {
        super(message, null, false, false);
        this.line = line;
        this.key = key;
        this.text = message;
    }

    /** The message. */
    public String text() {
        return text;
    }

    public int line() {
        return line;
    }

    public String key() {
        return key;
    }
}
