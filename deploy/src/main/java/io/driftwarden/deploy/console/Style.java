package io.driftwarden.deploy.console;

import com.google.common.base.Strings;

/**
 * Colours on a terminal, plain text anywhere else and where {@code NO_COLOR} is set.
 *
 * @param coloured whether escape sequences are written
 * @see <a href="https://no-color.org">no-color.org</a>
 */
public record Style(boolean coloured) {

    /** What suits this process's standard output. */
    public static Style ofStandardOutput() {
        return new Style(Terminals.isStandardOutput() && Strings.isNullOrEmpty(System.getenv("NO_COLOR")));
    }

    /** Important. */
    public String bold(String text) {
        return sequence("1", text);
    }

    /** Less important. */
    public String dim(String text) {
        return sequence("2", text);
    }

    /** Stopped. */
    public String red(String text) {
        return sequence("1;31", text);
    }

    /** Suspicious. */
    public String yellow(String text) {
        return sequence("33", text);
    }

    /** Fine. */
    public String green(String text) {
        return sequence("32", text);
    }

    /** Something to type or open. */
    public String cyan(String text) {
        return sequence("36", text);
    }

    private String sequence(String code, String text) {
        return coloured ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
