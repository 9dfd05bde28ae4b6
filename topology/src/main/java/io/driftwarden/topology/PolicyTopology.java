package io.driftwarden.topology;

import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.topology.process.DetectorParts;
import io.driftwarden.topology.process.EveryPartition;
import io.driftwarden.topology.store.StoreSettings;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;

/**
 * The sub-topology of policies: texts in; those that are policies become active, in every partition, because a tenant's sessions
 * are in all of them. A task that judges sessions reads the active ones with its events, by the records' timestamps, and keeps
 * them in a store of its own: which policy judged which event is committed with the verdict.
 */
final class PolicyTopology {
    static final String POLICIES = "policies";
    static final String ADMISSION = "policy-admission";

    private static final List<String> OUTPUTS = List.of(Topics.ALERTS, Topics.ALERTS_OCSF, Topics.DEAD_LETTERS);

    private PolicyTopology() {}

    static void add(Topology topology, DetectorParts parts, StoreSettings stores) {
        DetectorTopology.source(topology, POLICIES, Topics.POLICIES);
        topology.addProcessor(ADMISSION, parts::newPolicyAdmission, POLICIES);
        stores.ofPolicies().forEach(store -> topology.addStateStore(store, ADMISSION));
        for (String topic : OUTPUTS) {
            DetectorTopology.sink(topology, DetectorParts.policySink(topic), topic, ADMISSION);
        }
        topology.addSink(
                DetectorParts.policySink(Topics.ACTIVE_POLICIES),
                Topics.ACTIVE_POLICIES,
                new ByteArraySerializer(),
                new ByteArraySerializer(),
                EveryPartition.ofAll(),
                ADMISSION);
    }
}
