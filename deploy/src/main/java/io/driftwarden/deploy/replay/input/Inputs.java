package io.driftwarden.deploy.replay.input;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The parsed lines of all files, in the files' order. The next batch is read and parsed while the last one is worked on.
 * For use by one thread.
 */
public final class Inputs implements AutoCloseable {

    private static final int BATCH_LINES = 512;
    private static final long BATCH_BYTES = 4 << 20;

    private final InputFiles files;
    private final EventParser parser;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "replay-reader");
        thread.setDaemon(true);
        return thread;
    });
    private final Deque<Input> ready = new ArrayDeque<>();
    private CompletableFuture<List<Input>> ahead;

    /** Begins to read. */
    public Inputs(InputFiles files, EventParser parser) {
        this.files = files;
        this.parser = parser;
        this.ahead = CompletableFuture.supplyAsync(this::batch, reader);
    }

    /** The next line, or null at the end of the last file. */
    public @Nullable Input next() {
        if (ready.isEmpty()) {
            ready.addAll(ahead.join());
            ahead = ready.isEmpty()
                    ? CompletableFuture.completedFuture(List.of())
                    : CompletableFuture.supplyAsync(this::batch, reader);
        }
        return ready.poll();
    }

    private List<Input> batch() {
        List<InputLine> lines = new ArrayList<>();
        long bytes = 0;
        while (lines.size() < BATCH_LINES && bytes < BATCH_BYTES) {
            InputLine line = files.next();
            if (line == null) {
                break;
            }
            lines.add(line);
            bytes += line.length();
        }
        return lines.parallelStream().map(parser::parse).toList();
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
