package io.driftwarden.deploy.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.driftwarden.contract.DeadLetter;
import io.driftwarden.contract.TrustAlert;
import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.contract.serde.ContractSerdes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What the detector has said, as a reader of committed records sees it. Not thread-safe. */
final class CommittedOutputs implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final List<String> TOPICS =
            List.of(Topics.VERDICTS, Topics.ALERTS, Topics.ALERTS_OCSF, Topics.COMMANDS, Topics.DEAD_LETTERS);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final ContractSerdes serdes;
    private final List<TrustVerdict> verdicts = new ArrayList<>();
    private final List<TrustAlert> alerts = new ArrayList<>();
    private final List<String> ocsfAlerts = new ArrayList<>();
    private final List<TrustCommand> commands = new ArrayList<>();
    private final List<DeadLetter> deadLetters = new ArrayList<>();

    CommittedOutputs(Map<String, Object> clients) {
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.serdes = new ContractSerdes(clients);
        List<TopicPartition> all = TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
    }

    /** Reads on until the condition holds. */
    void awaitUntil(String what, BooleanSupplier condition) {
        await(what)
                .atMost(Platform.PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    consumer.poll(POLL).forEach(this::keep);
                    return condition.getAsBoolean();
                });
    }

    /** Reads all that is committed now. */
    void readToEnd() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        awaitUntil("reading to the end", () -> ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue()));
    }

    private void keep(ConsumerRecord<byte[], byte[]> each) {
        byte[] value = each.value();
        switch (each.topic()) {
            case Topics.VERDICTS ->
                verdicts.add(serdes.verdicts().deserializer().deserialize(each.topic(), value));
            case Topics.ALERTS -> alerts.add(serdes.alerts().deserializer().deserialize(each.topic(), value));
            case Topics.ALERTS_OCSF -> ocsfAlerts.add(new String(value, UTF_8));
            case Topics.COMMANDS ->
                commands.add(serdes.commands().deserializer().deserialize(each.topic(), value));
            default -> deadLetters.add(serdes.deadLetters().deserializer().deserialize(each.topic(), value));
        }
    }

    /** Without those on the publisher's own acknowledgements of commands, which come when they come. */
    List<TrustVerdict> verdicts(String session) {
        return verdicts.stream()
                .filter(each -> each.getSession().equals(session))
                .filter(each -> !each.getEventId().startsWith("ack-"))
                .toList();
    }

    List<TrustAlert> alerts(String session) {
        return alerts.stream().filter(each -> each.getSession().equals(session)).toList();
    }

    /** The OCSF alerts that mention the session. */
    List<String> ocsfAlerts(String session) {
        return ocsfAlerts.stream()
                .filter(each -> each.contains('"' + session + '"'))
                .toList();
    }

    List<TrustCommand> commands(String session) {
        return commands.stream()
                .filter(each -> each.getSession().equals(session))
                .toList();
    }

    /** The dead letters of the record at that place, written {@code topic-partition@offset}. */
    List<DeadLetter> deadLetters(String origin) {
        return deadLetters.stream()
                .filter(each -> each.getOrigin().equals(origin))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
