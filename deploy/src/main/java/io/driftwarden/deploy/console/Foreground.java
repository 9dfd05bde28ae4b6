package io.driftwarden.deploy.console;

import java.util.concurrent.CompletionStage;

/**
 * What a command runs in the foreground: closed when the command ends, and when the process is told to end (Ctrl-C,
 * SIGTERM), before it does. Safe for use by several threads.
 */
public final class Foreground implements AutoCloseable {

    private final Closing running = new Closing();
    private volatile boolean told;

    /** Nothing runs yet. */
    public Foreground() {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            told = true;
                            running.close();
                        },
                        "shutdown"));
    }

    /** Adds what has just been started. */
    public <T extends AutoCloseable> T add(T part) {
        return running.add(part);
    }

    /**
     * Waits.
     *
     * @param stopped completes when what runs has ended
     * @return {@link ExitCodes#OK} if it was told to end, {@link ExitCodes#FAILURE} if it ended by itself
     */
    public int until(CompletionStage<?> stopped) {
        stopped.handle((state, failure) -> ExitCodes.OK).toCompletableFuture().join();
        return told ? ExitCodes.OK : ExitCodes.FAILURE;
    }

    @Override
    public void close() {
        running.close();
    }
}
