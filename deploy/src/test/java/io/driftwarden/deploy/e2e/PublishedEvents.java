package io.driftwarden.deploy.e2e;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.contract.serde.ContractSerdes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands in the topic of events. */
final class PublishedEvents {
    private PublishedEvents() {}

    /** All of it, in the order of each partition. */
    static List<TrustEvent> all(Map<String, Object> clients) {
        List<TrustEvent> events = new ArrayList<>();
        try (KafkaConsumer<String, TrustEvent> consumer = new KafkaConsumer<>(
                clients,
                new StringDeserializer(),
                new ContractSerdes(clients).events().deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.EVENTS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> events.add(record.value()));
            }
        }
        return events;
    }
}
