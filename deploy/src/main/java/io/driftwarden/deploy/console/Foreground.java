package io.driftwarden.deploy.console;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Keeps a command in the foreground until what it runs has ended or the person has had enough. */
public final class Foreground {

    private Foreground() {}

    /**
     * Waits. When the process is told to stop (Ctrl-C, SIGTERM), closes what runs before the process ends.
     *
     * @param stopped completes when what runs has ended
     * @param running closed on the way out; closing it twice is harmless
     * @return {@link ExitCodes#OK} if it was told to stop, {@link ExitCodes#FAILURE} if it ended by itself
     */
    public static int until(CompletionStage<?> stopped, AutoCloseable running) {
        AtomicBoolean told = new AtomicBoolean();
        CountDownLatch ended = new CountDownLatch(1);
        Thread onExit = new Thread(
                () -> {
                    told.set(true);
                    close(running);
                    ended.countDown();
                },
                "shutdown");
        Runtime.getRuntime().addShutdownHook(onExit);
        stopped.whenComplete((state, failure) -> ended.countDown());
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return told.get() ? ExitCodes.OK : ExitCodes.FAILURE;
    }

    private static void close(AutoCloseable running) {
        try {
            running.close();
        } catch (Exception e) {
            System.err.println("driftwarden: did not stop cleanly: " + e);
        }
    }
}
