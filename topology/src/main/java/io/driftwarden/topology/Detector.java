package io.driftwarden.topology;

import com.google.common.io.Closer;
import io.driftwarden.contract.json.JsonLimits;
import io.driftwarden.contract.serde.ContractSerdes;
import io.driftwarden.engine.policy.Policies;
import io.driftwarden.rules.RulePack;
import io.driftwarden.topology.metrics.DetectorMetrics;
import io.driftwarden.topology.metrics.Meters;
import io.driftwarden.topology.metrics.StreamsMeters;
import io.driftwarden.topology.process.DetectorParts;
import io.driftwarden.topology.query.QueryService;
import io.driftwarden.topology.query.QuerySettings;
import io.driftwarden.topology.store.NativeMemory;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running detector: the topology on Kafka Streams, and the service that answers questions about it. Its topics must be
 * there ({@link TopicCreation}). Thread-safe.
 */
public final class Detector implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Detector.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(30);

    private final KafkaStreams streams;
    private final QueryService queries;
    private final Closer resources;
    private final CompletableFuture<KafkaStreams.State> stopped = new CompletableFuture<>();

    private Detector(KafkaStreams streams, QueryService queries, Closer resources) {
        this.streams = streams;
        this.queries = queries;
        this.resources = resources;
    }

    /**
     * Starts the detector, and returns while it still joins its group; {@link #state} tells when it judges.
     *
     * @param policies of tenants that have none on the policy topic
     * @throws java.util.concurrent.CompletionException if the query port is taken
     * @throws org.apache.kafka.common.KafkaException if the settings do not make sense to Kafka Streams
     */
    public static Detector start(DetectorSettings settings, QuerySettings query, RulePack rules, Policies policies) {
        Closer resources = Closer.create();
        try {
            return start(settings, query, rules, policies, resources);
        } catch (RuntimeException e) {
            close(resources);
            throw e;
        }
    }

    private static Detector start(
            DetectorSettings settings, QuerySettings query, RulePack rules, Policies policies, Closer resources) {
        Meters meters = resources.register(new Meters());
        DetectorParts parts = parts(settings, rules, policies, new DetectorMetrics(meters.registry()));
        resources.register(parts.decoder());
        QueryService queries = resources.register(QueryService.start(query, meters::scrape));
        Properties properties = StreamsProperties.of(settings, parts, Optional.of(queries.authority()));
        NativeMemory memory = new NativeMemory(settings.stores().nativeBytes());
        properties.put(NativeMemory.CONFIG, memory);
        KafkaStreams streams = new KafkaStreams(DetectorTopology.build(parts, settings.stores()), properties);
        resources.register(new StreamsMeters(streams, meters.registry()));
        resources.register(() -> stop(streams, memory));
        Detector detector = new Detector(streams, queries, resources);
        detector.run();
        return detector;
    }

    /**
     * What the topology is built from, with engines of these rules.
     *
     * @throws IllegalArgumentException if the registry's address is missing
     */
    public static DetectorParts parts(
            DetectorSettings settings, RulePack rules, Policies policies, DetectorMetrics metrics) {
        ContractSerdes serdes = new ContractSerdes(settings.registry());
        return new DetectorParts(
                rules::newEngine,
                policies,
                rules.ruleset().rules(),
                rules.servers(),
                serdes,
                serdes.eventDecoder(JsonLimits.DEFAULT),
                settings.retention(),
                settings.stores().cachedBytes(),
                metrics);
    }

    /** What Kafka Streams is doing; {@code RUNNING} when events are judged. */
    public KafkaStreams.State state() {
        return streams.state();
    }

    /** The address of the query service, such as {@code http://127.0.0.1:8080}. */
    public String queryUrl() {
        return "http://" + queries.authority();
    }

    /** Completes when the detector has stopped: with {@code NOT_RUNNING} if it was closed, {@code ERROR} if it failed. */
    public CompletionStage<KafkaStreams.State> stopped() {
        return stopped.minimalCompletionStage();
    }

    /** Stops judging and answering; waits for it at most half a minute. */
    @Override
    public void close() {
        close(resources);
    }

    private static void stop(KafkaStreams streams, NativeMemory memory) {
        // To leave the group: else nobody judges these partitions until the group's session timeout has passed.
        CloseOptions leaving = CloseOptions.timeout(CLOSE_TIMEOUT)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP);
        if (streams.close(leaving)) {
            memory.close();
        } else {
            LOG.warn("The detector did not stop within {}; what it did not commit is judged again", CLOSE_TIMEOUT);
        }
    }

    /** In the reverse order of their opening. */
    private static void close(Closer resources) {
        try {
            resources.close();
        } catch (IOException e) {
            LOG.warn("Not everything could be closed", e);
        }
    }

    private void run() {
        streams.setUncaughtExceptionHandler(new ThreadReplacement(System::nanoTime));
        streams.setStateListener((now, before) -> {
            LOG.info("The detector is {}", now);
            if (now == KafkaStreams.State.NOT_RUNNING || now == KafkaStreams.State.ERROR) {
                stopped.complete(now);
            }
        });
        queries.serve(streams);
        streams.start();
    }
}
