package io.driftwarden.topology.store;

import io.driftwarden.topology.store.ExpiryIndex.Due;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongFunction;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * A store of what is known of addresses. One that nothing is added to is forgotten after a while, and the one idle longest when
 * there are too many. Confined to one task.
 */
final class IdleEntries<E extends IdleEntries.Entry> {
    private static final long GRANULARITY = Duration.ofHours(1).toNanos() / 1_000;

    private final KeyValueStore<Bytes, byte[]> store;
    private final ExpiryIndex expiry;
    private final Smile<E> codec;
    private final long idle;
    private final long max;

    /** What is known of an address. */
    interface Entry {
        /** The stream's time at which it is forgotten, microseconds since the epoch. */
        long deadline();
    }

    /**
     * What was forgotten.
     *
     * @param early before its time, for want of room
     */
    record Forgotten<E>(FleetAddress address, E entry, boolean early) {}

    /**
     * Opens the store.
     *
     * @param idle how long an address is kept that nothing is added to, by the stream's clock
     * @param max addresses
     */
    IdleEntries(
            KeyValueStore<Bytes, byte[]> store,
            KeyValueStore<Bytes, byte[]> expiry,
            Smile<E> codec,
            Duration idle,
            long max) {
        this.store = store;
        this.expiry = new ExpiryIndex(expiry);
        this.codec = codec;
        this.idle = idle.toNanos() / 1_000;
        this.max = max;
    }

    @Nullable
    E get(FleetAddress address) {
        byte @Nullable [] bytes = store.get(at(address));
        return bytes == null ? null : codec.decode(bytes);
    }

    /**
     * Puts what follows from something of that time.
     *
     * @param before as {@link #get} gave it
     * @param time microseconds since the epoch
     * @param entry by its deadline
     */
    void put(FleetAddress address, @Nullable E before, long time, LongFunction<E> entry) {
        expiry.tick(time);
        long deadline = Math.floorDiv(expiry.now() + idle, GRANULARITY) * GRANULARITY;
        E after = entry.apply(deadline);
        if (before == null) {
            expiry.add(address.asKey(), deadline);
        } else if (before.deadline() != deadline) {
            expiry.move(address.asKey(), before.deadline(), deadline);
        }
        if (!after.equals(before)) {
            store.put(at(address), codec.encode(after));
        }
    }

    /** Forgets one address that is due, if there is one. */
    Optional<Forgotten<E>> forget() {
        boolean full = expiry.sessions() > max;
        @Nullable Due due = expiry.first(full ? Long.MAX_VALUE : expiry.now());
        if (due == null) {
            return Optional.empty();
        }
        FleetAddress address = FleetAddress.of(due.key());
        E entry = get(address);
        store.delete(at(address));
        expiry.remove(due.key(), due.deadline());
        return Optional.ofNullable(entry).map(known -> new Forgotten<>(address, known, due.deadline() >= expiry.now()));
    }

    private static Bytes at(FleetAddress address) {
        return Bytes.wrap(address.bytes());
    }
}
