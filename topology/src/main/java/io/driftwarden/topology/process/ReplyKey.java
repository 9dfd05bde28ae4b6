package io.driftwarden.topology.process;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * The key of a verdict on its way to the sink: before the session stands the partition that the asking publisher reads, four
 * bytes, negative if none was told. A sink's partitioner sees the key and not the headers.
 */
public final class ReplyKey {
    private static final int NONE = -1;

    private ReplyKey() {}

    static byte[] of(OptionalInt partition, byte[] session) {
        return ByteBuffer.allocate(Integer.BYTES + session.length)
                .putInt(partition.orElse(NONE))
                .put(session)
                .array();
    }

    /** Writes the session alone. */
    public static Serializer<byte[]> serializer() {
        return (topic, key) -> Arrays.copyOfRange(key, Integer.BYTES, key.length);
    }

    /** The partition told, if the topic has it; else the one that the session belongs to. */
    public static StreamPartitioner<byte[], byte[]> partitioner() {
        return (topic, key, value, partitions) -> {
            int partition = ByteBuffer.wrap(key).getInt();
            return partition >= 0 && partition < partitions ? Optional.of(Set.of(partition)) : Optional.empty();
        };
    }
}
