package io.driftwarden.deploy.demo;

import io.driftwarden.contract.TrustAlert;
import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.contract.serde.ContractSerdes;
import io.driftwarden.deploy.local.Addresses;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/** Alerts and commands as they are committed, from the first one on, on a thread of its own. */
final class AlertFeed implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    /** Polls without a record after which nothing more is on its way: longer than the detector's commit interval. */
    private static final int QUIET_POLLS = 4;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Deserializer<TrustAlert> alerts;
    private final Deserializer<TrustCommand> commands;
    private final Consumer<TrustAlert> onAlert;
    private final Consumer<TrustCommand> onCommand;
    private final CountDownLatch settled = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean last;
    private volatile boolean closed;

    AlertFeed(Addresses addresses, Consumer<TrustAlert> onAlert, Consumer<TrustCommand> onCommand) {
        this.onAlert = onAlert;
        this.onCommand = onCommand;
        ContractSerdes serdes = new ContractSerdes(Map.of("schema.registry.url", addresses.registry()));
        alerts = serdes.alerts().deserializer();
        commands = serdes.commands().deserializer();
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", addresses.kafka(), "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = List.of(Topics.ALERTS, Topics.COMMANDS).stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        thread = new Thread(this::read, "alert-feed");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until what the detector has decided so far has come through. */
    void settle() throws InterruptedException {
        last = true;
        settled.await();
    }

    private void read() {
        int quiet = 0;
        try {
            while (!closed) {
                var records = consumer.poll(POLL);
                // The finding first, then what is done about it.
                records.records(Topics.ALERTS).forEach(this::alert);
                records.records(Topics.COMMANDS).forEach(this::command);
                quiet = records.isEmpty() && last ? quiet + 1 : 0;
                if (quiet == QUIET_POLLS) {
                    settled.countDown();
                }
            }
        } catch (WakeupException e) {
            // That is how it is told to stop.
        } finally {
            settled.countDown();
            consumer.close();
        }
    }

    private void alert(ConsumerRecord<byte[], byte[]> record) {
        onAlert.accept(alerts.deserialize(record.topic(), record.value()));
    }

    private void command(ConsumerRecord<byte[], byte[]> record) {
        onCommand.accept(commands.deserialize(record.topic(), record.value()));
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        alerts.close();
        commands.close();
    }
}
