package io.driftwarden.publisher;

import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;

/**
 * How to publish.
 *
 * @param kafka settings of Kafka clients and of the registry client, passed through: {@code bootstrap.servers},
 *     {@code schema.registry.url}, {@code security.protocol}, {@code sasl.*}, {@code ssl.*} …
 * @param failMode what is decided without a verdict
 * @param maxWaiting decisions that may wait at a time
 * @param maxRevoked sessions on the deny list
 * @param startTimeout how long {@link TrustPublisher#open} may take to reach the topics
 */
public record PublisherConfig(
        Map<String, Object> kafka, FailMode failMode, int maxWaiting, int maxRevoked, Duration startTimeout) {

    public PublisherConfig {
        kafka = Map.copyOf(kafka);
        if (maxWaiting < 1 || maxRevoked < 1) {
            throw new IllegalArgumentException("maxWaiting and maxRevoked must be at least 1");
        }
    }

    /** Fails closed; 10,000 decisions waiting, 1,000,000 sessions revoked, 30 s to start. */
    public static PublisherConfig of(Map<String, Object> kafka) {
        return new PublisherConfig(kafka, FailMode.CLOSED, 10_000, 1_000_000, Duration.ofSeconds(30));
    }

    /** Names of the clients' settings only: the values may be secrets. */
    @Override
    public String toString() {
        return "PublisherConfig[kafka=" + new TreeSet<>(kafka.keySet()) + ", " + failMode + ", maxWaiting=" + maxWaiting
                + ", maxRevoked=" + maxRevoked + ", startTimeout=" + startTimeout + "]";
    }

    /** The same with another mode. */
    public PublisherConfig withFailMode(FailMode mode) {
        return new PublisherConfig(kafka, mode, maxWaiting, maxRevoked, startTimeout);
    }
}
