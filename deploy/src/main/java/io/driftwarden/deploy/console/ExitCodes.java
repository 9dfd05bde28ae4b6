package io.driftwarden.deploy.console;

/** What the process says to the script that started it. */
public final class ExitCodes {

    /** Done as asked. */
    public static final int OK = 0;

    /** It was asked rightly, and failed. */
    public static final int FAILURE = 1;

    /** The command line, a configuration or an input file is not what it should be. */
    public static final int USAGE = 2;

    /** For the help of each command. */
    public static final String OK_TEXT = "0:Done as asked.";

    /** For the help of each command. */
    public static final String FAILURE_TEXT = "1:It failed; the reason is on standard error.";

    /** For the help of each command. */
    public static final String USAGE_TEXT = "2:The command line, a configuration or a file is not what it should be.";

    private ExitCodes() {}
}
