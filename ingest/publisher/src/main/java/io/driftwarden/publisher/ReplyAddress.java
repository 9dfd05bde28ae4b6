package io.driftwarden.publisher;

import io.driftwarden.contract.kafka.ReplyPartition;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.kafka.common.header.Headers;

/** The partition of verdicts that this publisher reads, drawn from all when it begins. Thread-safe. */
final class ReplyAddress implements IntFunction<List<Integer>> {
    private static final int UNKNOWN = -1;

    private final int lot;
    private volatile int partition = UNKNOWN;

    /** @param lot any number; publishers with different ones spread over the partitions */
    ReplyAddress(int lot) {
        this.lot = lot;
    }

    /** Draws from so many partitions. */
    @Override
    public List<Integer> apply(int partitions) {
        partition = Math.floorMod(lot, partitions);
        return List.of(partition);
    }

    void writeTo(Headers headers) {
        if (partition != UNKNOWN) {
            ReplyPartition.writeTo(headers, partition);
        }
    }
}
