package io.driftwarden.deploy.replay.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Puts events into the order of their time; those of one time stay in the files' order. Holds a bounded number of bytes:
 * what does not fit is sorted in runs on disk, which are merged. First everything is added, then everything is taken.
 */
public final class EventSort implements AutoCloseable {

    /** By time, then as in the files: never a tie. */
    static final Comparator<Input.Event> ORDER =
            Comparator.comparingLong(Input.Event::time).thenComparing(Input.Event::place);

    /** What an event costs in memory beside its bytes. */
    private static final int OVERHEAD = 120;

    private final Path folder;
    private final long maxBytes;
    private final List<SortedRun> runs = new ArrayList<>();
    private final PriorityQueue<SortedRun> heads = new PriorityQueue<>(Comparator.comparing(SortedRun::head, ORDER));
    private List<Input.Event> current = new ArrayList<>();
    private long bytes;
    private int next;

    /**
     * Nothing added yet.
     *
     * @param folder for the runs; exists
     * @param maxBytes of events that are held in memory
     */
    public EventSort(Path folder, long maxBytes) {
        this.folder = folder;
        this.maxBytes = maxBytes;
    }

    /** Adds an event. */
    public void add(Input.Event event) {
        current.add(event);
        bytes += event.key().get().length + event.value().get().length + OVERHEAD;
        if (bytes > maxBytes) {
            spill();
        }
    }

    /** Ends the adding. */
    public void finish() {
        current.sort(ORDER);
        for (SortedRun run : runs) {
            run.open();
            if (!run.isEmpty()) {
                heads.add(run);
            }
        }
    }

    /** The next event in order, or null when all were taken. */
    public Input.@Nullable Event take() {
        SortedRun run = heads.peek();
        Input.Event held = next < current.size() ? current.get(next) : null;
        if (run == null || (held != null && ORDER.compare(held, run.head()) < 0)) {
            next++;
            return held;
        }
        heads.remove();
        Input.Event event = run.take();
        if (!run.isEmpty()) {
            heads.add(run);
        }
        return event;
    }

    private void spill() {
        current.sort(ORDER);
        runs.add(SortedRun.write(folder.resolve("run-" + runs.size()), current));
        current = new ArrayList<>();
        bytes = 0;
    }

    @Override
    public void close() {
        try {
            for (SortedRun run : runs) {
                run.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
