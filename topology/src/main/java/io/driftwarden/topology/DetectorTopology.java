package io.driftwarden.topology;

import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.topology.process.DetectorParts;
import io.driftwarden.topology.process.EveryPartition;
import io.driftwarden.topology.process.RecordTime;
import io.driftwarden.topology.process.ReplyKey;
import io.driftwarden.topology.store.StoreSettings;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;

/**
 * Four sub-topologies. Sessions: events in; verdicts, alerts, commands and dead letters out. Servers: what the events tell of
 * a server in; out, what the sessions that use it are told. Policies: texts in; out, those that are in force. Fleet: what
 * sessions sent in; out, what they normally send. All records are bytes to Kafka Streams, so that none can fail before the
 * detector sees it.
 */
public final class DetectorTopology {
    static final String SOURCE = "events";
    static final String DETECTOR = "session-detector";
    static final String NOTICES = "notices";
    static final String ACTIVE_POLICIES = "active-policies";
    static final String FLEET_LEVELS = "fleet-levels";
    static final String REPORTS = "reports";
    static final String WATCH = "server-watch";
    static final String TOLD = "notices-sent";

    private static final List<String> OUTPUTS = List.of(
            Topics.ALERTS,
            Topics.ALERTS_OCSF,
            Topics.COMMANDS,
            Topics.DEAD_LETTERS,
            Topics.SERVER_REPORTS,
            Topics.FLEET_REPORTS);

    private DetectorTopology() {}

    /** The topology; each task makes its processor from the parts. */
    public static Topology build(DetectorParts parts, StoreSettings stores) {
        Topology topology = withoutFleet(parts, stores);
        FleetTopology.add(topology, parts.serdes(), parts.metrics(), stores);
        return topology;
    }

    /** The same for one of several that share a fleet: what their sessions sent is read, and told to them, from outside. */
    public static Topology withoutFleet(DetectorParts parts, StoreSettings stores) {
        Topology topology = new Topology();
        source(topology, SOURCE, Topics.EVENTS);
        source(topology, NOTICES, Topics.SERVER_NOTICES);
        source(topology, ACTIVE_POLICIES, Topics.ACTIVE_POLICIES);
        source(topology, FLEET_LEVELS, Topics.FLEET_LEVELS);
        topology.addProcessor(DETECTOR, parts::newProcessor, SOURCE, NOTICES, ACTIVE_POLICIES, FLEET_LEVELS);
        stores.ofSessions().forEach(store -> topology.addStateStore(store, DETECTOR));
        topology.addSink(
                Topics.VERDICTS,
                Topics.VERDICTS,
                ReplyKey.serializer(),
                new ByteArraySerializer(),
                ReplyKey.partitioner(),
                DETECTOR);
        for (String topic : OUTPUTS) {
            sink(topology, topic, topic, DETECTOR);
        }
        sink(topology, DetectorParts.NOTICES_CONTINUED, Topics.SERVER_NOTICES, DETECTOR);
        source(topology, REPORTS, Topics.SERVER_REPORTS);
        topology.addProcessor(WATCH, parts::newServerProcessor, REPORTS);
        stores.ofServers().forEach(store -> topology.addStateStore(store, WATCH));
        topology.addSink(
                TOLD,
                Topics.SERVER_NOTICES,
                new ByteArraySerializer(),
                new ByteArraySerializer(),
                EveryPartition.ofUnkeyed(),
                WATCH);
        PolicyTopology.add(topology, parts, stores);
        return topology;
    }

    static void source(Topology topology, String name, String topic) {
        topology.addSource(
                AutoOffsetReset.earliest(),
                name,
                new RecordTime(),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                topic);
    }

    static void sink(Topology topology, String name, String topic, String parent) {
        topology.addSink(name, topic, new ByteArraySerializer(), new ByteArraySerializer(), parent);
    }
}
