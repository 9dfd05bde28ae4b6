package io.driftwarden.topology.metrics;

import io.driftwarden.contract.kafka.Topics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.io.Closeable;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;

/** Kafka Streams' own meters, and from them how far the detector is behind. */
public final class StreamsMeters implements Closeable {
    private static final String CONSUMER_GROUP = "consumer-fetch-manager-metrics";

    private final KafkaStreamsMetrics streamsMetrics;

    public StreamsMeters(KafkaStreams streams, MeterRegistry registry) {
        streamsMetrics = new KafkaStreamsMetrics(streams);
        streamsMetrics.bindTo(registry);
        Gauge.builder("trust.consumer.lag", streams, StreamsMeters::lag)
                .description("Events that wait to be judged by this instance")
                .baseUnit("records")
                .register(registry);
    }

    private static double lag(KafkaStreams streams) {
        return streams.metrics().values().stream()
                .filter(metric -> isLag(metric.metricName()))
                .map(metric -> metric.metricValue())
                .filter(Double.class::isInstance)
                .mapToDouble(Double.class::cast)
                .filter(Double::isFinite)
                .sum();
    }

    private static boolean isLag(MetricName name) {
        return name.name().equals("records-lag")
                && name.group().equals(CONSUMER_GROUP)
                && Topics.EVENTS.equals(name.tags().get("topic"));
    }

    @Override
    public void close() {
        streamsMetrics.close();
    }
}
