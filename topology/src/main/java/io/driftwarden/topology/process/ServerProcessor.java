package io.driftwarden.topology.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.serde.DecodedEvent;
import io.driftwarden.engine.server.ServerFinding;
import io.driftwarden.engine.server.ServerNotice;
import io.driftwarden.engine.server.ServerOutcome;
import io.driftwarden.engine.server.ServerRecord;
import io.driftwarden.topology.store.ServerKey;
import io.driftwarden.topology.store.ServerStores;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Watches servers over all sessions: reports in, events and what sessions found; out, what sessions are to be told, without a
 * key where it is for all.
 */
final class ServerProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    private final DetectorParts parts;
    private @Nullable Task task;

    private record Task(ProcessorContext<byte[], byte[]> context, ServerStores stores) {}

    ServerProcessor(DetectorParts parts) {
        this.parts = parts;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        task = new Task(context, new ServerStores(context::getStateStore));
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Task at = task;
        if (at == null) {
            throw new IllegalStateException("the task is not open");
        }
        if (record.headers().lastHeader(OutputHeaders.REPORT) != null) {
            found(at, TopicWriter.FINDINGS.decode(record.value()));
        } else if (parts.decoder().decode(record.value()) instanceof DecodedEvent.Event decoded) {
            TrustEvent event = decoded.event();
            ServerKey.of(event).ifPresent(key -> observe(at, key, record, event, decoded.timeMicros()));
        }
    }

    private void found(Task at, ServerFinding finding) {
        ServerKey key = new ServerKey(finding.tenant(), finding.server());
        ServerRecord known = at.stores.find(key);
        at.stores.remember(key, known, parts.servers().observe(known, finding));
    }

    private void observe(Task at, ServerKey key, Record<byte[], byte[]> record, TrustEvent event, long time) {
        if (!at.stores.first(key, event)) {
            return;
        }
        ServerRecord known = at.stores.find(key);
        ServerOutcome outcome =
                parts.servers().observe(known, event, time, digest -> at.stores.definition(key, digest));
        at.stores.remember(key, known, outcome);
        outcome.standing()
                .ifPresent(standing -> at.context.forward(
                        new Record<>(null, Notice.of(standing).bytes(), record.timestamp())));
        for (ServerNotice notice : outcome.notices()) {
            byte @Nullable [] to = notice.everyone() ? null : notice.session().getBytes(UTF_8);
            at.context.forward(new Record<>(to, Notice.of(notice).bytes(), record.timestamp()));
        }
    }
}
