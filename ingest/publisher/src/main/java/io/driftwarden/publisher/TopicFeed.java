package io.driftwarden.publisher;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/**
 * Reads partitions of one topic on a thread of its own, without a consumer group: every gateway sees every record of them.
 *
 * <p>Outages of the broker are sat out by the Kafka client. What it cannot sit out, such as missing rights, stops the feed.
 *
 * @param <V> the values
 */
final class TopicFeed<V> implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final org.apache.kafka.clients.consumer.Consumer<String, @Nullable V> consumer;
    private final String topic;
    private final IntFunction<List<Integer>> choice;
    private final Start start;
    private final Consumer<V> handler;
    private final Thread thread;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();

    /** Where a feed begins. */
    enum Start {
        /** With the first record; ready when it has read what was there when it began. */
        BEGINNING,
        /** Behind the last record; ready when it stands there. */
        END
    }

    /** @param choice which partitions to read, of how many there are */
    TopicFeed(
            org.apache.kafka.clients.consumer.Consumer<String, @Nullable V> consumer,
            String topic,
            IntFunction<List<Integer>> choice,
            Start start,
            Consumer<V> handler) {
        this.consumer = consumer;
        this.topic = topic;
        this.choice = choice;
        this.start = start;
        this.handler = handler;
        this.thread = new Thread(this::run, "driftwarden-" + topic);
        this.thread.setDaemon(true);
    }

    /** All partitions of a topic. */
    static List<Integer> all(int partitions) {
        return IntStream.range(0, partitions).boxed().toList();
    }

    /** Begins to read. The stage completes when the feed is ready, or fails with what stopped it. */
    CompletionStage<Void> begin() {
        thread.start();
        return ready;
    }

    /** It has read, since it began, what was there then. */
    boolean caughtUp() {
        return ready.isDone();
    }

    /** Completes when the feed reads no more, with what stopped it unless it was closed. */
    CompletionStage<Void> stopped() {
        return stopped;
    }

    @Override
    public void close() {
        consumer.wakeup();
    }

    private void run() {
        try (consumer) {
            int count = consumer.partitionsFor(topic).size();
            if (count == 0) {
                throw new KafkaException("topic " + topic + " does not exist: start the detector, which creates it");
            }
            List<TopicPartition> partitions = choice.apply(count).stream()
                    .map(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            if (start == Start.END) {
                ends.forEach(consumer::seek);
            } else {
                consumer.seekToBeginning(partitions);
            }
            while (true) {
                if (!ready.isDone() && ends.entrySet().stream().allMatch(this::reached)) {
                    ready.complete(null);
                }
                poll();
            }
        } catch (WakeupException e) {
            ready.completeExceptionally(e);
            stopped.complete(null);
        } catch (RuntimeException e) {
            ready.completeExceptionally(e);
            stopped.completeExceptionally(e);
        }
    }

    private boolean reached(Map.Entry<TopicPartition, Long> end) {
        return consumer.position(end.getKey()) >= end.getValue();
    }

    private void poll() {
        try {
            for (ConsumerRecord<String, @Nullable V> record : consumer.poll(POLL)) {
                V value = record.value();
                if (value != null) {
                    handler.accept(value);
                }
            }
        } catch (RecordDeserializationException e) {
            consumer.seek(
                    e.topicPartition(),
                    e.offset() + 1); // written by something other than the detector: no answer in it
        }
    }
}
