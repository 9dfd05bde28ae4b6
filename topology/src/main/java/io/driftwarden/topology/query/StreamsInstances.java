package io.driftwarden.topology.query;

import io.driftwarden.topology.store.StoreNames;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The instances as Kafka Streams knows them, once it runs. */
final class StreamsInstances implements Instances {
    private volatile Optional<Running> running = Optional.empty();

    private record Running(KafkaStreams streams, HostInfo self) {}

    /** From now on these streams are asked; the others know this instance by that address. */
    void are(KafkaStreams streams, HostInfo self) {
        running = Optional.of(new Running(streams, self));
    }

    @Override
    public boolean alive() {
        return running.map(here -> here.streams.state())
                .map(state -> state.isRunningOrRebalancing() || state == KafkaStreams.State.CREATED)
                .orElse(true);
    }

    @Override
    public boolean ready() {
        return running.map(here -> here.streams.state() == KafkaStreams.State.RUNNING)
                .orElse(false);
    }

    @Override
    public Whereabouts find(String store, byte[] key) {
        Running here = here();
        KeyQueryMetadata found = here.streams.queryMetadataForKey(store, key, new ByteArraySerializer());
        if (found == null || found.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
            throw ProblemException.unavailable("Partitions are being assigned.");
        }
        return new Whereabouts(
                found.partition(),
                found.activeHost().equals(here.self) ? Optional.empty() : Optional.of(address(found.activeHost())));
    }

    @Override
    public List<String> others() {
        Running here = here();
        return here.streams.metadataForAllStreamsClients().stream()
                .map(client -> client.hostInfo())
                .filter(host -> !host.equals(here.self))
                .map(StreamsInstances::address)
                .sorted()
                .toList();
    }

    @Override
    public ReadOnlyKeyValueStore<Bytes, byte[]> store(String name, int partition) {
        return here().streams
                .store(StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<Bytes, byte[]>keyValueStore())
                        .withPartition(partition));
    }

    @Override
    public List<ReadOnlyKeyValueStore<Bytes, byte[]>> stores(String name) {
        return here().streams.metadataForLocalThreads().stream()
                .flatMap(thread -> thread.activeTasks().stream())
                .filter(task -> task.topicPartitions().stream()
                        .anyMatch(input -> input.topic().equals(StoreNames.topic(name))))
                .map(task -> store(name, task.taskId().partition()))
                .toList();
    }

    private Running here() {
        return running.orElseThrow(() -> ProblemException.unavailable("The detector is starting."));
    }

    private static String address(HostInfo host) {
        return host.host() + ':' + host.port();
    }
}
