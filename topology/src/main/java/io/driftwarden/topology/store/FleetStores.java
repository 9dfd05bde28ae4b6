package io.driftwarden.topology.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import io.driftwarden.engine.baseline.FleetReport;
import io.driftwarden.engine.fleet.FleetHead;
import io.driftwarden.engine.fleet.FleetHistory;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one task remembers of what sessions do: per address its head, which changes with most reports, the latest
 * report of each session in an open window, and the closed windows, which are large and change with a window. An address that
 * nobody reports any more is forgotten after {@link #IDLE}, and the one idle longest when there are too many. Confined to one
 * task.
 */
public final class FleetStores {
    /** How long a baseline is kept that nothing is added to, by the stream's clock. */
    static final Duration IDLE = Duration.ofDays(30);

    /** Addresses per partition. */
    static final long MAX_ADDRESSES = 20_000;

    private static final int HASH_BYTES = 16;
    private static final Smile<Head> HEADS = new Smile<>(Head.class);
    private static final Smile<FleetRecord> RECORDS = new Smile<>(FleetRecord.class);
    private static final Smile<FleetReport> REPORTS = new Smile<>(FleetReport.class);

    private final IdleEntries<Head> heads;
    private final KeyValueStore<Bytes, byte[]> reports;
    private final KeyValueStore<Bytes, byte[]> histories;

    private record Head(FleetHead head, long deadline) implements IdleEntries.Entry {}

    /** @param stores the store of a name of {@link StoreNames} */
    public FleetStores(Function<String, KeyValueStore<Bytes, byte[]>> stores) {
        heads = new IdleEntries<>(
                stores.apply(StoreNames.FLEET_HEADS),
                stores.apply(StoreNames.FLEET_EXPIRY),
                HEADS,
                IDLE,
                MAX_ADDRESSES);
        reports = stores.apply(StoreNames.FLEET_REPORTS);
        histories = stores.apply(StoreNames.FLEET_HISTORIES);
    }

    /** A report as it goes between tasks. */
    public static byte[] encode(FleetReport report) {
        return REPORTS.encode(report);
    }

    /** The report that the bytes hold. */
    public static FleetReport decode(byte[] bytes) {
        return REPORTS.decode(bytes);
    }

    /** The record that the bytes of the store of {@link StoreNames#FLEET_HISTORIES} hold. */
    public static FleetRecord decodeRecord(byte[] bytes) {
        return RECORDS.decode(bytes);
    }

    public FleetHead head(FleetAddress address) {
        @Nullable Head known = heads.get(address);
        return known == null ? FleetHead.NEW : known.head;
    }

    /** Remembers the head after a report of that time, microseconds since the epoch. */
    public void remember(FleetAddress address, FleetHead head, long time) {
        heads.put(address, heads.get(address), time, deadline -> new Head(head, deadline));
    }

    /** Whether the session reported in the window before. */
    public boolean knows(FleetReport report) {
        return reports.get(at(report)) != null;
    }

    /** Remembers the report together with what the session reported in the window before. */
    public void remember(FleetReport report) {
        Bytes at = at(report);
        byte[] earlier = reports.get(at);
        reports.put(at, REPORTS.encode(earlier == null ? report : report.after(REPORTS.decode(earlier))));
    }

    /** Forgets what the session reported in windows that are not closed. */
    public void withdraw(FleetReport report, Collection<Long> windows) {
        windows.forEach(window -> reports.delete(at(report, window)));
    }

    /** The sessions' latest reports of the window, which are forgotten. */
    public List<FleetReport> take(FleetAddress address, long window) {
        byte[] prefix = prefix(address, window);
        List<FleetReport> found = new ArrayList<>();
        for (KeyValue<Bytes, byte[]> entry : range(prefix)) {
            found.add(REPORTS.decode(entry.value));
            reports.delete(entry.key);
        }
        return found;
    }

    public FleetHistory history(FleetAddress address) {
        byte[] bytes = histories.get(at(address));
        return bytes == null
                ? FleetHistory.none(address.key())
                : decodeRecord(bytes).history();
    }

    public void remember(FleetAddress address, FleetHistory history) {
        histories.put(at(address), RECORDS.encode(new FleetRecord(address, history)));
    }

    /** Forgets one address that is due, if there is one. */
    public Optional<FleetAddress> forget() {
        Optional<IdleEntries.Forgotten<Head>> gone = heads.forget();
        gone.ifPresent(entry -> {
            entry.entry().head.open().keySet().forEach(window -> take(entry.address(), window));
            histories.delete(at(entry.address()));
        });
        return gone.map(IdleEntries.Forgotten::address);
    }

    private List<KeyValue<Bytes, byte[]>> range(byte[] prefix) {
        byte[] end = Arrays.copyOf(prefix, prefix.length + 1);
        end[prefix.length] = (byte) 0xFF; // no text in UTF-8 begins with it
        List<KeyValue<Bytes, byte[]>> entries = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> all = reports.range(Bytes.wrap(prefix), Bytes.wrap(end))) {
            all.forEachRemaining(entries::add);
        }
        return entries;
    }

    private static Bytes at(FleetAddress address) {
        return Bytes.wrap(address.bytes());
    }

    private static Bytes at(FleetReport report) {
        return at(report, report.window());
    }

    private static Bytes at(FleetReport report, long window) {
        byte[] prefix = prefix(new FleetAddress(report.tenant(), report.key()), window);
        byte[] session = report.session().getBytes(UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(prefix.length + session.length)
                .put(prefix)
                .put(session)
                .array());
    }

    private static byte[] prefix(FleetAddress address, long window) {
        byte[] hash = Hashing.sha256().hashBytes(address.bytes()).asBytes();
        return ByteBuffer.allocate(HASH_BYTES + Long.BYTES)
                .put(hash, 0, HASH_BYTES)
                .putLong(window)
                .array();
    }
}
