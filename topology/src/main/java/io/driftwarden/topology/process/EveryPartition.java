package io.driftwarden.topology.process;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.jspecify.annotations.Nullable;

/** Sends a record without a key to every partition, and others where their key belongs. */
public final class EveryPartition implements StreamPartitioner<byte[], byte[]> {
    @Override
    public Optional<Set<Integer>> partitions(
            String topic, byte @Nullable [] key, byte @Nullable [] value, int numPartitions) {
        return key == null
                ? Optional.of(IntStream.range(0, numPartitions).boxed().collect(Collectors.toUnmodifiableSet()))
                : Optional.empty();
    }
}
