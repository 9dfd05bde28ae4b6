package io.driftwarden.deploy.console;

/** Which of the standard streams a person watches. The launcher tests them and says so; Java cannot
 * tell them apart. */
public final class Terminals {

    private static final String PROPERTY = "driftwarden.terminal";

    private Terminals() {}

    /** Whether standard output goes to a terminal. */
    public static boolean isStandardOutput() {
        return is("out");
    }

    /** Whether standard error goes to a terminal. */
    public static boolean isStandardError() {
        return is("err");
    }

    private static boolean is(String stream) {
        return System.getProperty(PROPERTY, "").contains(stream);
    }
}
