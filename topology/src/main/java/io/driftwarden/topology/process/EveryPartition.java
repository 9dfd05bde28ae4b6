package io.driftwarden.topology.process;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.jspecify.annotations.Nullable;

/** Sends records to every partition: all of them, or those without a key, and the others where their key belongs. */
public final class EveryPartition implements StreamPartitioner<byte[], byte[]> {
    private final boolean keyed;

    private EveryPartition(boolean keyed) {
        this.keyed = keyed;
    }

    public static EveryPartition ofUnkeyed() {
        return new EveryPartition(false);
    }

    public static EveryPartition ofAll() {
        return new EveryPartition(true);
    }

    @Override
    public Optional<Set<Integer>> partitions(
            String topic, byte @Nullable [] key, byte @Nullable [] value, int numPartitions) {
        return keyed || key == null
                ? Optional.of(IntStream.range(0, numPartitions).boxed().collect(Collectors.toUnmodifiableSet()))
                : Optional.empty();
    }
}
