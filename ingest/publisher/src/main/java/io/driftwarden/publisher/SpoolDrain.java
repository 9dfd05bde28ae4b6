package io.driftwarden.publisher;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.json.CloudEventJson;
import io.driftwarden.publisher.spool.Spool;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is on disk, oldest first, some at a time: they leave the disk when the broker has taken all of them. As long as it
 * does not, it is tried again every second.
 */
final class SpoolDrain {
    private static final int AT_A_TIME = 500;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Supplier<Producer<String, TrustEvent>> producers;
    private final EventRecords records;
    private final Spool spool;
    private final Predicate<Producer<String, TrustEvent>> drained;
    private final CloudEventJson json = new CloudEventJson();
    private final Thread thread = new Thread(this::run, "driftwarden-spool");
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private final List<Producer<String, TrustEvent>> givenUp = new ArrayList<>();
    private final AtomicLong replayed = new AtomicLong();
    private final AtomicLong rejected = new AtomicLong();
    private boolean isAwake;
    private boolean isClosed;

    /** @param drained is told that nothing is left, with a producer to go on with; false if something came in between */
    SpoolDrain(
            Supplier<Producer<String, TrustEvent>> producers,
            EventRecords records,
            Spool spool,
            Predicate<Producer<String, TrustEvent>> drained) {
        this.producers = producers;
        this.records = records;
        this.spool = spool;
        this.drained = drained;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    long replayed() {
        return replayed.get();
    }

    long rejected() {
        return rejected.get();
    }

    /** There is something on disk. */
    void wake() {
        giveUp(null);
    }

    /** There is something on disk, and this producer is not used any more. */
    void giveUp(@Nullable Producer<String, TrustEvent> producer) {
        lock.lock();
        try {
            if (producer != null) {
                givenUp.add(producer);
            }
            isAwake = true;
            change.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            isClosed = true;
            change.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(PAUSE.toMillis() * 10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (isWanted()) {
                closeGivenUp();
                drain();
            }
            closeGivenUp();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody interrupts this thread but to end it
        }
    }

    /** Waits for something to do; false when closed. */
    private boolean isWanted() throws InterruptedException {
        lock.lock();
        try {
            while (!isAwake && !isClosed) {
                change.await();
            }
            isAwake = false;
            return !isClosed;
        } finally {
            lock.unlock();
        }
    }

    private void closeGivenUp() {
        List<Producer<String, TrustEvent>> closing;
        lock.lock();
        try {
            closing = new ArrayList<>(givenUp);
            givenUp.clear();
        } finally {
            lock.unlock();
        }
        closing.forEach(
                producer -> producer.close(Duration.ZERO)); // not in its own callback, where it would wait for itself
    }

    /** Until nothing is left on disk, or it is closed. */
    private void drain() throws InterruptedException {
        Producer<String, TrustEvent> producer = null;
        while (true) {
            try {
                producer = producer == null ? producers.get() : producer;
                List<String> lines = spool.peek(AT_A_TIME);
                if (lines.isEmpty() && drained.test(producer)) {
                    return;
                }
                sendAll(producer, lines);
                if (!lines.isEmpty()) {
                    spool.remove(lines);
                }
            } catch (KafkaException | ExecutionException | IOException e) {
                if (producer != null) {
                    producer.close(Duration.ZERO);
                    producer = null;
                }
                if (!pause()) {
                    return;
                }
            }
            if (closed()) {
                if (producer != null) {
                    producer.close(Duration.ZERO);
                }
                return;
            }
        }
    }

    private void sendAll(Producer<String, TrustEvent> producer, List<String> lines)
            throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        long sendable = 0;
        for (String line : lines) {
            try {
                sent.add(producer.send(records.of(json.read(line))));
                sendable++;
            } catch (EventRejectedException e) {
                rejected.incrementAndGet(); // somebody else wrote into the file
            }
        }
        for (Future<RecordMetadata> each : sent) {
            try {
                each.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RecordTooLargeException
                        || e.getCause() instanceof SerializationException)) {
                    throw e;
                }
                rejected.incrementAndGet();
                sendable--;
            }
        }
        replayed.addAndGet(sendable);
    }

    private boolean pause() throws InterruptedException {
        lock.lock();
        try {
            long left = PAUSE.toNanos();
            while (!isClosed && left > 0) {
                left = change.awaitNanos(left);
            }
            return !isClosed;
        } finally {
            lock.unlock();
        }
    }

    private boolean closed() {
        lock.lock();
        try {
            return isClosed;
        } finally {
            lock.unlock();
        }
    }
}
