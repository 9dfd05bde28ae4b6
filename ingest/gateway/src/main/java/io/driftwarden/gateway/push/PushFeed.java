package io.driftwarden.gateway.push;

import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.kafka.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers a topic's commands to one target, in the order of each partition, and commits an offset only when its command is
 * settled: at least once. While it waits to try again it keeps polling, so that its consumer stays in its group. The consumer must
 * return one record per poll.
 */
final class PushFeed implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PushFeed.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final org.apache.kafka.clients.consumer.Consumer<String, @Nullable TrustCommand> consumer;
    private final PushTarget target;
    private final Delivery delivery;
    private final PushSettings settings;
    private final Consumer<TrustCommand> acknowledge;
    private final Supplier<Instant> clock;
    private final PushCounts counts = new PushCounts();

    PushFeed(
            org.apache.kafka.clients.consumer.Consumer<String, @Nullable TrustCommand> consumer,
            PushTarget target,
            PushSettings settings,
            Consumer<TrustCommand> acknowledge,
            Supplier<Instant> clock) {
        this.consumer = consumer;
        this.target = target;
        this.delivery = new Delivery(target);
        this.settings = settings;
        this.acknowledge = acknowledge;
        this.clock = clock;
    }

    String tenant() {
        return target.tenant();
    }

    PushCounts counts() {
        return counts;
    }

    @Override
    public void run() {
        try (consumer) {
            consumer.subscribe(List.of(Topics.COMMANDS));
            while (true) {
                step();
            }
        } catch (WakeupException e) {
            LOG.debug("Pushing to {} ends", target.name());
        } catch (RuntimeException e) {
            LOG.error("Commands are no longer pushed to {}", target.name(), e);
        }
    }

    private void step() {
        try {
            for (ConsumerRecord<String, @Nullable TrustCommand> record : consumer.poll(POLL)) {
                TrustCommand command = record.value();
                TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                boolean mine = command != null && command.getTenant().equals(target.tenant());
                if (!mine || settled(command, partition)) {
                    consumer.commitSync(Map.of(partition, new OffsetAndMetadata(record.offset() + 1)));
                }
            }
        } catch (RecordDeserializationException e) {
            consumer.seek(e.topicPartition(), e.offset() + 1); // written by something other than the detector
        } catch (CommitFailedException | RebalanceInProgressException e) {
            LOG.debug("Another instance delivers to {} again", target.name(), e);
        }
    }

    /** Whether the command is done with: delivered or given up. False if its partition went to another instance meanwhile. */
    private boolean settled(@Nullable TrustCommand command, TopicPartition partition) {
        if (command == null) {
            return true;
        }
        Instant begun = clock.get();
        Duration pause = settings.firstPause();
        while (true) {
            counts.attempt();
            Delivery.Outcome outcome = delivery.attempt(command, clock.get());
            if (outcome == Delivery.Outcome.DELIVERED) {
                counts.deliver();
                acknowledge.accept(command);
                return true;
            }
            boolean isLate = Duration.between(begun, clock.get()).compareTo(settings.giveUpAfter()) > 0;
            if (outcome == Delivery.Outcome.REFUSED || isLate) {
                counts.lose();
                LOG.warn(
                        "{} {} the command {}; it is not sent again",
                        target.name(),
                        isLate ? "did not take" : "refused",
                        command.getCommandId());
                return true;
            }
            if (!waited(pause, partition)) {
                return false;
            }
            pause = settings.after(pause);
        }
    }

    /** Waits while staying in the group; false if the partition is gone. */
    private boolean waited(Duration pause, TopicPartition partition) {
        long until = System.nanoTime() + pause.toNanos();
        for (long left = pause.toNanos(); left > 0; left = until - System.nanoTime()) {
            consumer.pause(consumer.assignment());
            for (ConsumerRecord<String, @Nullable TrustCommand> early : consumer.poll(Duration.ofNanos(left))) {
                consumer.seek(new TopicPartition(early.topic(), early.partition()), early.offset()); // newly assigned
            }
        }
        consumer.resume(consumer.paused());
        return consumer.assignment().contains(partition);
    }

    @Override
    public void close() {
        consumer.wakeup();
    }
}
