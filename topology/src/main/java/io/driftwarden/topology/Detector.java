package io.driftwarden.topology;

import io.driftwarden.contract.json.JsonLimits;
import io.driftwarden.contract.serde.ContractSerdes;
import io.driftwarden.rules.RulePack;
import io.driftwarden.topology.metrics.DetectorMetrics;
import io.driftwarden.topology.metrics.Meters;
import io.driftwarden.topology.metrics.StreamsMeters;
import io.driftwarden.topology.process.DetectorParts;
import io.driftwarden.topology.query.QueryService;
import io.driftwarden.topology.query.QuerySettings;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
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
    private final StreamsMeters streamsMeters;
    private final Meters meters;
    private final CompletableFuture<KafkaStreams.State> stopped = new CompletableFuture<>();

    private Detector(KafkaStreams streams, QueryService queries, StreamsMeters streamsMeters, Meters meters) {
        this.streams = streams;
        this.queries = queries;
        this.streamsMeters = streamsMeters;
        this.meters = meters;
    }

    /**
     * Starts the detector, and returns while it still joins its group; {@link #state} tells when it judges.
     *
     * @throws java.util.concurrent.CompletionException if the query port is taken
     * @throws org.apache.kafka.common.KafkaException if the settings do not make sense to Kafka Streams
     */
    public static Detector start(DetectorSettings settings, QuerySettings query, RulePack rules) {
        Meters meters = new Meters();
        QueryService queries = QueryService.start(query, meters::scrape);
        try {
            DetectorParts parts = parts(settings, rules, new DetectorMetrics(meters.registry()));
            String server = queries.address().host() + ':' + queries.address().port();
            KafkaStreams streams = new KafkaStreams(
                    DetectorTopology.build(parts, settings.stores()),
                    StreamsProperties.of(settings, parts, Optional.of(server)));
            Detector detector = new Detector(streams, queries, new StreamsMeters(streams, meters.registry()), meters);
            detector.run();
            return detector;
        } catch (RuntimeException e) {
            queries.close();
            meters.close();
            throw e;
        }
    }

    /**
     * What the topology is built from, with engines of these rules.
     *
     * @throws IllegalArgumentException if the registry's address is missing
     */
    public static DetectorParts parts(DetectorSettings settings, RulePack rules, DetectorMetrics metrics) {
        ContractSerdes serdes = new ContractSerdes(settings.registry());
        return new DetectorParts(
                rules::newEngine,
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
        return "http://" + queries.address().host() + ':' + queries.address().port();
    }

    /** Completes when the detector has stopped: with {@code NOT_RUNNING} if it was closed, {@code ERROR} if it failed. */
    public CompletionStage<KafkaStreams.State> stopped() {
        return stopped.minimalCompletionStage();
    }

    /** Stops judging and answering; waits for it at most half a minute. */
    @Override
    public void close() {
        boolean clean = streams.close(CLOSE_TIMEOUT);
        if (!clean) {
            LOG.warn("The detector did not stop within {}; what it did not commit is judged again", CLOSE_TIMEOUT);
        }
        queries.close();
        streamsMeters.close();
        meters.close();
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
