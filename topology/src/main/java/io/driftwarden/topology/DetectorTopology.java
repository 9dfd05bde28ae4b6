package io.driftwarden.topology;

import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.topology.process.DetectorParts;
import io.driftwarden.topology.process.RecordTime;
import io.driftwarden.topology.store.StoreSettings;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;

/**
 * The sub-topology of sessions: events in; verdicts, alerts, commands and dead letters out. All records are bytes to Kafka
 * Streams, so that none can fail before the detector sees it.
 */
public final class DetectorTopology {
    static final String SOURCE = "events";
    static final String DETECTOR = "session-detector";

    private static final List<String> OUTPUTS =
            List.of(Topics.VERDICTS, Topics.ALERTS, Topics.ALERTS_OCSF, Topics.COMMANDS, Topics.DEAD_LETTERS);

    private DetectorTopology() {}

    /** The topology; each task makes its processor from the parts. */
    public static Topology build(DetectorParts parts, StoreSettings stores) {
        Topology topology = new Topology()
                .addSource(
                        AutoOffsetReset.earliest(),
                        SOURCE,
                        new RecordTime(),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer(),
                        Topics.EVENTS)
                .addProcessor(DETECTOR, parts::newProcessor, SOURCE);
        stores.builders().forEach(store -> topology.addStateStore(store, DETECTOR));
        for (String topic : OUTPUTS) {
            topology.addSink(topic, topic, new ByteArraySerializer(), new ByteArraySerializer(), DETECTOR);
        }
        return topology;
    }
}
