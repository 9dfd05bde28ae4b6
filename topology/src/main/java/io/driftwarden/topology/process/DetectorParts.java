package io.driftwarden.topology.process;

import io.driftwarden.contract.serde.ContractSerdes;
import io.driftwarden.contract.serde.EventDecoder;
import io.driftwarden.engine.TrustEngine;
import io.driftwarden.engine.policy.Policies;
import io.driftwarden.engine.rule.Rule;
import io.driftwarden.engine.server.ServerWatch;
import io.driftwarden.topology.metrics.DetectorMetrics;
import io.driftwarden.topology.store.Retention;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Processor;

/**
 * What every task of the detector is made of. Thread-safe.
 *
 * @param engines makes an engine for one task
 * @param policies of tenants that have none on the policy topic
 * @param rules by id: policies may set their parameters
 * @param servers shared by all tasks
 * @param decoder shared by all tasks
 * @param cachedBytes per task, bytes in the store of those sessions that are also kept as objects
 */
public record DetectorParts(
        Supplier<TrustEngine> engines,
        Policies policies,
        Map<String, Rule> rules,
        ServerWatch servers,
        ContractSerdes serdes,
        EventDecoder decoder,
        Retention retention,
        long cachedBytes,
        DetectorMetrics metrics) {
    /** Name of the sink by which a task tells itself to go on. */
    public static final String NOTICES_CONTINUED = Notices.CONTINUED;

    /** The processor of one task that watches servers: reports in, notices out. */
    public Processor<byte[], byte[], byte[], byte[]> newServerProcessor() {
        return new ServerProcessor(this);
    }

    /** The processor of one task that judges sessions: events and notices in, the outputs to children named as their topics. */
    public Processor<byte[], byte[], byte[], byte[]> newProcessor() {
        return new EventProcessor(this);
    }

    /** The processor that lets policies into force; its sinks are named with {@link #policySink}. */
    public Processor<byte[], byte[], byte[], byte[]> newPolicyAdmission() {
        return new PolicyAdmission(this);
    }

    /**
     * The processor that learns what sessions normally send and counts what principals call; its sinks are named with
     * {@link #fleetSink}.
     */
    public static Processor<byte[], byte[], byte[], byte[]> newFleetProcessor(
            ContractSerdes serdes, DetectorMetrics metrics) {
        return new FleetProcessor(serdes, metrics);
    }

    /** The name of the sink through which baselines go to the topic. */
    public static String fleetSink(String topic) {
        return "fleet-to-" + topic;
    }

    /** The name of the sink through which policies are let into the topic. */
    public static String policySink(String topic) {
        return PolicyAdmission.SINKS + topic;
    }
}
