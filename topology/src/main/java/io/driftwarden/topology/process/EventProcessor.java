package io.driftwarden.topology.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.contract.serde.DecodedEvent;
import io.driftwarden.contract.serde.EventDecoder;
import io.driftwarden.topology.metrics.DetectorMetrics;
import io.driftwarden.topology.metrics.Stage;
import io.driftwarden.topology.store.FleetAddress;
import io.driftwarden.topology.store.HeldCalls;
import io.driftwarden.topology.store.PendingCommands;
import io.driftwarden.topology.store.ServerKey;
import io.driftwarden.topology.store.SessionStores;
import io.driftwarden.topology.store.Sessions;
import io.driftwarden.topology.store.StoreNames;
import java.time.Duration;
import java.util.Arrays;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Turns records into events, and those into what the detector says; what is no event becomes a dead letter. */
final class EventProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    /** How often it is looked whether something has waited too long. */
    private static final Duration CHECK = Duration.ofSeconds(1);

    private final DetectorParts parts;
    private final DetectorMetrics metrics;
    private final EventDecoder decoder;
    private @Nullable Task task;

    /** What a task holds while it runs. */
    private record Task(
            ProcessorContext<byte[], byte[]> context,
            SessionStores stores,
            TopicWriter writer,
            SessionDetector detector,
            CommandWatch commands,
            Holds holds,
            Notices notices,
            ActivePolicies policies,
            SessionGauge sessions) {}

    EventProcessor(DetectorParts parts) {
        this.parts = parts;
        this.metrics = parts.metrics();
        this.decoder = parts.decoder();
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        close();
        SessionStores stores = new SessionStores(
                Sessions.in(context.getStateStore(StoreNames.SESSIONS), parts.cachedBytes()),
                context::getStateStore,
                parts.retention(),
                (key, early) -> metrics.forgotten(early));
        TopicWriter writer = new TopicWriter(context, "", parts.serdes(), metrics);
        ActivePolicies policies = new ActivePolicies(context.getStateStore(StoreNames.POLICIES), parts);
        CommandWatch commands = new CommandWatch(
                new PendingCommands(context.getStateStore(StoreNames.PENDING_COMMANDS)),
                writer,
                parts.serdes().commands().deserializer(),
                metrics);
        Holds holds = new Holds(
                new HeldCalls(context.getStateStore(StoreNames.HELD_CALLS)),
                writer,
                parts.serdes().verdicts());
        SessionDetector detector = new SessionDetector(
                parts.engines(), policies, stores, writer, commands, context::currentSystemTimeMs, metrics);
        SessionGauge sessions = new SessionGauge(metrics);
        sessions.show(stores.size());
        writer.prepare();
        Notices notices = new Notices(context, stores, detector);
        task = new Task(context, stores, writer, detector, commands, holds, notices, policies, sessions);
        context.schedule(CHECK, PunctuationType.WALL_CLOCK_TIME, now -> {
            writer.begin(now);
            commands.check(now);
            holds.check(now);
        });
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (task == null) {
            throw new IllegalStateException("the task is not open");
        }
        task.writer.begin(record);
        String topic = task.context.recordMetadata().map(RecordMetadata::topic).orElse(Topics.EVENTS);
        switch (topic) {
            case Topics.SERVER_NOTICES -> task.notices.tell(record);
            case Topics.ACTIVE_POLICIES -> task.policies.put(new String(record.key(), UTF_8), record.value());
            case Topics.FLEET_LEVELS -> task.stores.told(FleetAddress.parse(record.key()), record.value());
            default -> event(task, record);
        }
        task.sessions.show(task.stores.size());
    }

    private void event(Task task, Record<byte[], byte[]> record) {
        long start = System.nanoTime();
        DecodedEvent decoded = decoder.decode(record.value());
        metrics.took(Stage.DECODE, System.nanoTime() - start);
        if (decoded instanceof DecodedEvent.Event event) {
            judge(task, record, event.event(), event.timeMicros());
        } else if (decoded instanceof DecodedEvent.Rejected rejected) {
            task.writer.bury(rejected.reason().code(), rejected.detail());
        }
        metrics.took(Stage.TOTAL, System.nanoTime() - start);
    }

    private static void judge(Task task, Record<byte[], byte[]> record, TrustEvent event, long time) {
        byte @Nullable [] key = record.key();
        if (key == null || !Arrays.equals(key, event.getSubject().getBytes(UTF_8))) {
            task.writer.bury("key_mismatch", "the record's key is not its subject: the session would be split");
            return;
        }
        ServerKey.of(event).ifPresent(server -> task.writer.report(server, record.value()));
        @Nullable TrustVerdict verdict = task.detector.detect(event, time);
        if (verdict == null) {
            task.writer.bury("engine_failure", "the engine could not judge the event; it was answered hold");
            return;
        }
        long now = task.context.currentSystemTimeMs();
        task.commands.heard(event, now);
        task.holds.heard(event, verdict, record.headers(), now);
    }

    @Override
    public void close() {
        if (task != null) {
            task.detector.close();
            task.writer.close();
            task.sessions.close();
            task = null;
        }
    }
}
