package io.driftwarden.topology;

import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.contract.serde.ContractSerdes;
import io.driftwarden.topology.metrics.DetectorMetrics;
import io.driftwarden.topology.process.DetectorParts;
import io.driftwarden.topology.process.EveryPartition;
import io.driftwarden.topology.store.StoreSettings;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;

/**
 * The sub-topology of the fleet: what sessions sent in; what they normally send out, published for everybody, and told to every
 * partition, because the sessions that are compared with it are in all of them; so is where a principal's sessions have reached
 * a limit together. A task that judges sessions keeps what it was
 * told in a store of its own: which baseline an event was compared with is committed with the verdict.
 */
public final class FleetTopology {
    static final String REPORTS = "fleet-reports-read";
    static final String FLEET = "fleet";

    private FleetTopology() {}

    /** The sub-topology alone. */
    public static Topology build(ContractSerdes serdes, DetectorMetrics metrics, StoreSettings stores) {
        Topology topology = new Topology();
        add(topology, serdes, metrics, stores);
        return topology;
    }

    static void add(Topology topology, ContractSerdes serdes, DetectorMetrics metrics, StoreSettings stores) {
        DetectorTopology.source(topology, REPORTS, Topics.FLEET_REPORTS);
        topology.addProcessor(FLEET, () -> DetectorParts.newFleetProcessor(serdes, metrics), REPORTS);
        stores.ofFleet().forEach(store -> topology.addStateStore(store, FLEET));
        DetectorTopology.sink(topology, DetectorParts.fleetSink(Topics.FLEET), Topics.FLEET, FLEET);
        topology.addSink(
                DetectorParts.fleetSink(Topics.FLEET_LEVELS),
                Topics.FLEET_LEVELS,
                new ByteArraySerializer(),
                new ByteArraySerializer(),
                EveryPartition.ofAll(),
                FLEET);
    }
}
