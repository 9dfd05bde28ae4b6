package io.driftwarden.engine.state;

/** The text of a scope, as the state keeps it. */
public final class ScopeText {
    private static final int MAX_LENGTH = 200;

    private ScopeText() {}

    /** The scope without white space around it, cut at 200 characters. */
    public static String of(String scope) {
        String stripped = scope.strip();
        return stripped.length() <= MAX_LENGTH ? stripped : stripped.substring(0, MAX_LENGTH);
    }
}
