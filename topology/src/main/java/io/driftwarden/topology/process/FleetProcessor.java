package io.driftwarden.topology.process;

import io.driftwarden.contract.FleetBaseline;
import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.contract.serde.ContractSerdes;
import io.driftwarden.engine.baseline.Calls;
import io.driftwarden.engine.baseline.FleetReport;
import io.driftwarden.engine.baseline.RateKey;
import io.driftwarden.engine.baseline.SendKey;
import io.driftwarden.engine.fleet.FleetHead;
import io.driftwarden.engine.fleet.FleetHistory;
import io.driftwarden.engine.fleet.SendHistory;
import io.driftwarden.topology.metrics.DetectorMetrics;
import io.driftwarden.topology.output.FleetBaselines;
import io.driftwarden.topology.store.Baselines;
import io.driftwarden.topology.store.FleetAddress;
import io.driftwarden.topology.store.FleetCalls;
import io.driftwarden.topology.store.FleetStores;
import java.util.List;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Learns what sessions normally do: their reports in; out, where windows have closed, the baselines. Counts what principals call in
 * all of their sessions; out, where a limit is reached, how much.
 */
final class FleetProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    private final ContractSerdes serdes;
    private final DetectorMetrics metrics;
    private @Nullable Task task;

    private record Task(
            ProcessorContext<byte[], byte[]> context,
            FleetStores stores,
            FleetCalls calls,
            Serializer<FleetBaseline> serializer) {}

    FleetProcessor(ContractSerdes serdes, DetectorMetrics metrics) {
        this.serdes = serdes;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        close();
        task = new Task(
                context,
                new FleetStores(context::getStateStore),
                new FleetCalls(context::getStateStore),
                serdes.fleetBaselines().serializer());
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Task at = task;
        if (at == null) {
            throw new IllegalStateException("the task is not open");
        }
        FleetReport report = FleetStores.decode(record.value());
        if (report.key() instanceof RateKey key && report.practice() instanceof Calls calls) {
            counted(at, key, report, calls, record.timestamp());
        } else {
            learnt(at, report, record.timestamp());
        }
    }

    private void counted(Task at, RateKey key, FleetReport report, Calls calls, long timestamp) {
        FleetAddress address = new FleetAddress(report.tenant(), key);
        at.calls
                .count(address.tenant(), key, report.session(), report.time(), calls)
                .ifPresent(rate -> send(at, Topics.FLEET_LEVELS, address, Baselines.encode(rate), timestamp));
        at.calls.forget().ifPresent(gone -> {
            if (gone.told()) {
                send(at, Topics.FLEET_LEVELS, gone.address(), null, timestamp);
            }
            if (gone.early()) {
                metrics.rateEvicted();
            }
        });
    }

    private static void learnt(Task at, FleetReport report, long timestamp) {
        FleetAddress address = new FleetAddress(report.tenant(), report.key());
        FleetHead head = taken(at.stores, address, report);
        List<Long> due = head.due();
        if (!due.isEmpty()) {
            close(at, address, due, timestamp);
            head = head.closedUpTo(due.get(due.size() - 1));
        }
        at.stores.remember(address, head, report.time());
        at.stores.forget().ifPresent(gone -> forgotten(at, gone, timestamp));
    }

    private static void forgotten(Task at, FleetAddress address, long timestamp) {
        if (address.key() instanceof SendKey) {
            send(at, Topics.FLEET, address, null, timestamp);
        }
        send(at, Topics.FLEET_LEVELS, address, null, timestamp);
    }

    private static FleetHead taken(FleetStores stores, FleetAddress address, FleetReport report) {
        FleetHead head = stores.head(address).at(report.session(), report.time());
        long window = report.window();
        if (report.practice() == null) {
            stores.withdraw(report, head.open().keySet());
            return head;
        }
        if (!head.closed(window) && stores.knows(report)) {
            stores.remember(report);
            return head;
        }
        if (!head.takes(window)) {
            return head.leftOneOut();
        }
        head.displaced(window).ifPresent(ahead -> stores.take(address, ahead));
        stores.remember(report);
        return head.counted(window);
    }

    private static void close(Task at, FleetAddress address, List<Long> due, long timestamp) {
        FleetHistory before = at.stores.history(address);
        FleetHistory after = before;
        for (long window : due) {
            List<FleetReport> reports = at.stores.take(address, window);
            after = reports.isEmpty() ? after : after.plus(window, reports);
        }
        if (after.equals(before)) {
            return;
        }
        at.stores.remember(address, after);
        if (after instanceof SendHistory sends && address.key() instanceof SendKey key) {
            FleetBaseline baseline = FleetBaselines.of(address.tenant(), key, sends);
            send(at, Topics.FLEET, address, at.serializer.serialize(Topics.FLEET, baseline), timestamp);
        }
        boolean first = before.equals(FleetHistory.none(address.key()));
        if (first || !after.known().equals(before.known())) {
            send(at, Topics.FLEET_LEVELS, address, Baselines.encode(after.known()), timestamp);
        }
    }

    private static void send(Task at, String topic, FleetAddress address, byte @Nullable [] value, long timestamp) {
        at.context.forward(new Record<>(address.bytes(), value, timestamp), DetectorParts.fleetSink(topic));
    }

    @Override
    public void close() {
        if (task != null) {
            task.serializer.close();
            task = null;
        }
    }
}
