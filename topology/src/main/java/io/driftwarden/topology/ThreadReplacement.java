package io.driftwarden.topology;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when a stream thread dies: it is replaced, so that what failed is tried again; when threads die too often, or
 * the JVM itself is in trouble, the client stops, for whoever supervises the process to see. Thread-safe.
 */
final class ThreadReplacement implements StreamsUncaughtExceptionHandler {
    static final int MAX_REPLACEMENTS = 20;
    private static final long WINDOW = Duration.ofMinutes(10).toNanos();
    private static final Logger LOG = LoggerFactory.getLogger(ThreadReplacement.class);

    private final LongSupplier nanos;
    private final Deque<Long> replaced = new ArrayDeque<>();

    ThreadReplacement(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable exception) {
        long now = nanos.getAsLong();
        while (!replaced.isEmpty() && now - replaced.getFirst() > WINDOW) {
            replaced.removeFirst();
        }
        if (exception instanceof VirtualMachineError || replaced.size() >= MAX_REPLACEMENTS) {
            LOG.error("A stream thread died, and the detector stops", exception);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        replaced.addLast(now);
        LOG.warn("A stream thread died and is replaced", exception);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
