package io.driftwarden.topology.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.driftwarden.contract.DeadLetter;
import io.driftwarden.contract.TrustAlert;
import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.contract.kafka.CloudEventHeaders;
import io.driftwarden.contract.kafka.ReplyPartition;
import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.contract.serde.ContractSerdes;
import io.driftwarden.engine.baseline.FleetReport;
import io.driftwarden.engine.server.ServerFinding;
import io.driftwarden.topology.alert.OcsfAlert;
import io.driftwarden.topology.metrics.DetectorMetrics;
import io.driftwarden.topology.output.CommandAlerts;
import io.driftwarden.topology.output.Commands;
import io.driftwarden.topology.store.FleetAddress;
import io.driftwarden.topology.store.FleetStores;
import io.driftwarden.topology.store.ServerKey;
import io.driftwarden.topology.store.SessionKey;
import io.driftwarden.topology.store.Smile;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Writes outputs to their topics' sinks, with the record's timestamp and trace. Confined to one task. */
final class TopicWriter implements Outputs, AutoCloseable {
    private static final String TYPE = "io.driftwarden.";
    private static final List<String> TRACE = List.of("traceparent", "tracestate");
    private static final int MAX_TRACE_BYTES = 512;

    /** How findings travel. */
    static final Smile<ServerFinding> FINDINGS = new Smile<>(ServerFinding.class);

    private final ProcessorContext<byte[], byte[]> context;
    private final String sinks;
    private final DetectorMetrics metrics;
    private final Serializer<TrustVerdict> verdicts;
    private final Serializer<TrustAlert> alerts;
    private final Serializer<TrustCommand> commands;
    private final Serializer<DeadLetter> deadLetters;
    private Record<byte[], byte[]> current = new Record<>(new byte[0], new byte[0], 0);

    /** @param sinks what their names begin with; the topic follows */
    TopicWriter(
            ProcessorContext<byte[], byte[]> context, String sinks, ContractSerdes serdes, DetectorMetrics metrics) {
        this.context = context;
        this.sinks = sinks;
        this.metrics = metrics;
        this.verdicts = serdes.verdicts().serializer();
        this.alerts = serdes.alerts().serializer();
        this.commands = serdes.commands().serializer();
        this.deadLetters = serdes.deadLetters().serializer();
    }

    /** Has the registry tell the schemas' ids now: the first alert or kill is not to wait for them. */
    void prepare() {
        commands.serialize(Topics.COMMANDS, Commands.NONE);
        alerts.serialize(Topics.ALERTS, CommandAlerts.unacknowledged(Commands.NONE, 0));
    }

    /** What follows comes from this record. */
    void begin(Record<byte[], byte[]> record) {
        current = record;
    }

    @Override
    public void verdict(TrustVerdict verdict) {
        verdict(verdict, ReplyPartition.from(current.headers()));
    }

    /** Answers whoever reads the partition. */
    void verdict(TrustVerdict verdict, int partition) {
        verdict(verdict, OptionalInt.of(partition));
    }

    private void verdict(TrustVerdict verdict, OptionalInt partition) {
        Headers headers =
                headers("verdict", verdict.getEventId(), verdict.getTime(), verdict.getSession(), verdict.getTenant());
        headers.add(OutputHeaders.EVENT_ID, verdict.getEventId().getBytes(UTF_8));
        headers.add(OutputHeaders.EVENT_SOURCE, verdict.getSource().getBytes(UTF_8));
        send(
                Topics.VERDICTS,
                ReplyKey.of(partition, verdict.getSession().getBytes(UTF_8)),
                verdicts.serialize(Topics.VERDICTS, verdict),
                headers);
    }

    @Override
    public void alert(TrustAlert alert) {
        byte[] key = alert.getSession().getBytes(UTF_8);
        send(Topics.ALERTS, key, alerts.serialize(Topics.ALERTS, alert), alertHeaders(alert));
        Headers json = alertHeaders(alert);
        json.remove("content-type");
        json.add("content-type", "application/json".getBytes(UTF_8));
        send(Topics.ALERTS_OCSF, key, OcsfAlert.bytes(alert), json);
    }

    @Override
    public byte[] command(TrustCommand command) {
        byte[] value = commands.serialize(Topics.COMMANDS, command);
        send(
                Topics.COMMANDS,
                new SessionKey(command.getTenant(), command.getSession()).bytes(),
                value,
                headers(
                        "command",
                        command.getCommandId(),
                        command.getEventTime(),
                        command.getSession(),
                        command.getTenant()));
        return value;
    }

    @Override
    public void deadLetter(DeadLetter deadLetter) {
        metrics.deadLetter(deadLetter.getReason());
        byte @Nullable [] key = current.key();
        send(
                Topics.DEAD_LETTERS,
                key != null && key.length <= DeadLetters.MAX_KEY ? key : null,
                deadLetters.serialize(Topics.DEAD_LETTERS, deadLetter),
                new RecordHeaders());
    }

    /** What follows comes from no record, but is due now: milliseconds since the epoch. */
    void begin(long now) {
        current = new Record<>(new byte[0], new byte[0], now);
    }

    /** Puts the record that this comes from aside. */
    void bury(String reason, String detail) {
        String origin = context.recordMetadata()
                .map(at -> at.topic() + '-' + at.partition() + '@' + at.offset())
                .orElse("unknown");
        deadLetter(DeadLetters.of(reason, detail, origin, current.timestamp(), current.key(), current.value()));
    }

    @Override
    public void finding(ServerFinding finding) {
        Headers headers = new RecordHeaders().add(OutputHeaders.REPORT, OutputHeaders.FINDING);
        ServerKey server = new ServerKey(finding.tenant(), finding.server());
        send(Topics.SERVER_REPORTS, server.bytes(), FINDINGS.encode(finding), headers);
    }

    /** Passes the event on to whoever watches the server. */
    void report(ServerKey server, byte[] event) {
        send(Topics.SERVER_REPORTS, server.bytes(), event, new RecordHeaders());
    }

    @Override
    public void report(FleetReport report) {
        byte[] key = new FleetAddress(report.tenant(), report.key()).bytes();
        send(Topics.FLEET_REPORTS, key, FleetStores.encode(report), new RecordHeaders());
    }

    private Headers alertHeaders(TrustAlert alert) {
        return headers("alert", alert.getFindingUid(), alert.getTime(), alert.getSession(), alert.getTenant());
    }

    private Headers headers(String type, String id, String time, String session, String tenant) {
        Headers headers = new RecordHeaders();
        new CloudEventHeaders(id, OutputHeaders.SOURCE, TYPE + type, time, session, Optional.of(tenant))
                .writeTo(headers);
        for (String name : TRACE) {
            Header trace = current.headers().lastHeader(name);
            if (trace != null && trace.value() != null && trace.value().length <= MAX_TRACE_BYTES) {
                headers.add(trace);
            }
        }
        return headers;
    }

    private void send(String topic, byte @Nullable [] key, byte[] value, Headers headers) {
        context.forward(new Record<>(key, value, current.timestamp(), headers), sinks + topic);
    }

    @Override
    public void close() {
        verdicts.close();
        alerts.close();
        commands.close();
        deadLetters.close();
    }
}
