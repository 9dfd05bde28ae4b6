package io.driftwarden.topology.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * What one tenant has in several partitions' stores, in the order of their keys' bytes. The keys are those of {@link ServerKey}
 * or of {@link FleetAddress}, or those of a {@link StoredSession}: they begin with the tenant and a name. Reads as it goes; to
 * be closed. Confined to one thread.
 */
public final class TenantScan implements KeyValueIterator<Bytes, byte[]> {
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
        // No name is empty, and none holds a control character: this is after the name and what continues it, and
        // before others.
        byte[] from = new SessionKey(tenant, after + '\1').bytes();
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

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public Bytes peekNextKey() {
        return heads.element().peekNextKey();
    }

    @Override
    public KeyValue<Bytes, byte[]> next() {
        KeyValueIterator<Bytes, byte[]> head = heads.remove();
        KeyValue<Bytes, byte[]> next = head.next();
        if (head.hasNext()) {
            heads.add(head);
        }
        return next;
    }

    @Override
    public void close() {
        opened.forEach(KeyValueIterator::close);
    }
}
