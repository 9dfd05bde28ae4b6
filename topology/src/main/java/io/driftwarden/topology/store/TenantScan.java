package io.driftwarden.topology.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * What one tenant has in several partitions' stores, in the order of their keys' bytes. The keys are those of {@link SessionKey},
 * of {@link ServerKey} or of {@link FleetAddress}, which are alike. Reads as it goes; to be closed. Confined to one thread.
 */
public final class TenantScan implements AutoCloseable {
    private static final Comparator<KeyValueIterator<Bytes, byte[]>> BY_NEXT_KEY = (left, right) ->
            Arrays.compareUnsigned(left.peekNextKey().get(), right.peekNextKey().get());

    private final List<KeyValueIterator<Bytes, byte[]>> opened = new ArrayList<>();
    private final PriorityQueue<KeyValueIterator<Bytes, byte[]>> heads = new PriorityQueue<>(BY_NEXT_KEY);

    /**
     * Starts a scan.
     *
     * @param stores the stores of all partitions
     * @param after the name to start after, empty to start at the first
     */
    public TenantScan(List<ReadOnlyKeyValueStore<Bytes, byte[]>> stores, String tenant, String after) {
        byte[] prefix = SessionKey.tenantPrefix(tenant);
        // No name is empty, and none holds a control character: one of a zero byte is just after the one given.
        byte[] from = new SessionKey(tenant, after + '\0').bytes();
        byte[] to = Arrays.copyOf(prefix, prefix.length);
        to[to.length - 1] = 1;
        for (ReadOnlyKeyValueStore<Bytes, byte[]> store : stores) {
            KeyValueIterator<Bytes, byte[]> range = store.range(Bytes.wrap(from), Bytes.wrap(to));
            opened.add(range);
            if (range.hasNext()) {
                heads.add(range);
            }
        }
    }

    /** The order of names within a tenant. */
    public static Comparator<String> order() {
        return (left, right) -> Arrays.compareUnsigned(left.getBytes(UTF_8), right.getBytes(UTF_8));
    }

    /** Whether there is a further entry. */
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    /**
     * The next entry's value.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public byte[] next() {
        KeyValueIterator<Bytes, byte[]> head = heads.remove();
        byte[] value = head.next().value;
        if (head.hasNext()) {
            heads.add(head);
        }
        return value;
    }

    @Override
    public void close() {
        opened.forEach(KeyValueIterator::close);
    }
}
