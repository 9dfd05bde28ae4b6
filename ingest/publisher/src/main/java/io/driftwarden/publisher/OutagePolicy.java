package io.driftwarden.publisher;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What becomes of events while Kafka is away.
 *
 * <p>{@link #refuse()}: they wait in the producer's memory ({@code buffer.memory}, {@code delivery.timeout.ms}); what does not fit
 * or waits too long fails, and whoever published it is told. A process that ends loses what waits.
 *
 * <p>{@link #spool}: they go to disk, in order, and are sent in that order when Kafka is back, before anything newer, also by the
 * next process with the same folder. An event may be sent twice, which changes nothing: (source, id) identifies it. What is on
 * disk survives the end of the process; the machine's own end it survives once its receipt is complete, which it is when the event has
 * been forced to the storage (fsync; events that come at a time share one). When the
 * limit is reached, further events are refused. Nothing is dropped silently: {@link SpoolStatus} counts.
 *
 * @param folder where to keep them; empty to refuse
 * @param maxBytes on disk
 */
public record OutagePolicy(Optional<Path> folder, long maxBytes) {
    private static final long LEAST = 1024 * 1024;

    public OutagePolicy {
        if (folder.isPresent() && maxBytes < LEAST) {
            throw new IllegalArgumentException("a spool needs at least " + LEAST + " bytes");
        }
    }

    /** Memory only. */
    public static OutagePolicy refuse() {
        return new OutagePolicy(Optional.empty(), 0);
    }

    /**
     * Disk.
     *
     * @param folder made if it is not there; one publisher at a time can use it
     * @param maxBytes at least 1 MiB
     */
    public static OutagePolicy spool(Path folder, long maxBytes) {
        return new OutagePolicy(Optional.of(folder), maxBytes);
    }
}
