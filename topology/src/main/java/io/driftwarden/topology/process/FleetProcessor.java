package io.driftwarden.topology.process;

import io.driftwarden.contract.FleetBaseline;
import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.contract.serde.ContractSerdes;
import io.driftwarden.engine.baseline.FleetReport;
import io.driftwarden.engine.fleet.FleetHead;
import io.driftwarden.engine.fleet.FleetHistory;
import io.driftwarden.engine.fleet.FleetWindow;
import io.driftwarden.topology.output.FleetBaselines;
import io.driftwarden.topology.store.Baselines;
import io.driftwarden.topology.store.FleetAddress;
import io.driftwarden.topology.store.FleetStores;
import java.util.List;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Learns what sessions normally send: their reports in; out, where windows have closed, the baselines. */
final class FleetProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    private final ContractSerdes serdes;
    private @Nullable Task task;

    private record Task(
            ProcessorContext<byte[], byte[]> context, FleetStores stores, Serializer<FleetBaseline> serializer) {}

    FleetProcessor(ContractSerdes serdes) {
        this.serdes = serdes;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        close();
        task = new Task(
                context,
                new FleetStores(context::getStateStore),
                serdes.fleetBaselines().serializer());
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Task at = task;
        if (at == null) {
            throw new IllegalStateException("the task is not open");
        }
        FleetReport report = FleetStores.decode(record.value());
        FleetAddress address = new FleetAddress(report.tenant(), report.key());
        FleetHead head = taken(at.stores, address, report);
        List<Long> due = head.due();
        if (!due.isEmpty()) {
            close(at, address, due, record.timestamp());
            head = head.closedUpTo(due.get(due.size() - 1));
        }
        at.stores.remember(address, head, report.time());
        at.stores.forget().ifPresent(gone -> send(at, gone, null, null, record.timestamp()));
    }

    private static FleetHead taken(FleetStores stores, FleetAddress address, FleetReport report) {
        FleetHead head = stores.head(address).at(report.session(), report.time());
        long window = report.window();
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
            after = after.plus(FleetWindow.of(window, at.stores.take(address, window)));
        }
        if (!after.equals(before)) {
            at.stores.remember(address, after);
            byte[] published = at.serializer.serialize(Topics.FLEET, FleetBaselines.of(address, after));
            send(at, address, published, Baselines.encode(after.known()), timestamp);
        }
    }

    private static void send(
            Task at, FleetAddress address, byte @Nullable [] published, byte @Nullable [] levels, long timestamp) {
        at.context.forward(new Record<>(address.bytes(), published, timestamp), DetectorParts.fleetSink(Topics.FLEET));
        at.context.forward(
                new Record<>(address.bytes(), levels, timestamp), DetectorParts.fleetSink(Topics.FLEET_LEVELS));
    }

    @Override
    public void close() {
        if (task != null) {
            task.serializer.close();
            task = null;
        }
    }
}
