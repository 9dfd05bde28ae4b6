package io.driftwarden.publisher;

import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/**
 * How to publish.
 *
 * @param kafka settings of Kafka clients and of the registry client, passed through: {@code bootstrap.servers},
 *     {@code schema.registry.url}, {@code security.protocol}, {@code sasl.*}, {@code ssl.*} …
 * @param gateway who publishes: acknowledges commands under this name
 * @param failModes what is decided without a verdict
 * @param maxWaiting decisions that may wait at a time
 * @param maxRevoked sessions on the deny list
 * @param startTimeout how long {@link TrustPublisher#open} may take to reach the topics
 * @param holdTimeout how long a decision waits for somebody to approve what was held; zero not to wait
 * @param sequenced whether events are numbered, so that a lost one shows: only where no other process publishes under the
 *     same source
 * @param outage what becomes of events while Kafka is away
 */
public record PublisherConfig(
        Map<String, Object> kafka,
        String gateway,
        FailModes failModes,
        int maxWaiting,
        int maxRevoked,
        Duration startTimeout,
        Duration holdTimeout,
        boolean sequenced,
        OutagePolicy outage) {

    public PublisherConfig {
        kafka = Map.copyOf(kafka);
        if (maxWaiting < 1 || maxRevoked < 1) {
            throw new IllegalArgumentException("maxWaiting and maxRevoked must be at least 1");
        }
        if (gateway.isBlank()) {
            throw new IllegalArgumentException("a publisher needs a name to acknowledge commands under");
        }
    }

    /**
     * Fails closed; 10,000 decisions waiting, 1,000,000 sessions revoked, 30 s to start; does not wait for approvals, does not
     * number events, refuses them while Kafka is away, and is called anything.
     */
    public static PublisherConfig of(Map<String, Object> kafka) {
        return new PublisherConfig(
                kafka,
                "publisher-" + UUID.randomUUID(),
                FailModes.all(FailMode.CLOSED),
                10_000,
                1_000_000,
                Duration.ofSeconds(30),
                Duration.ZERO,
                false,
                OutagePolicy.refuse());
    }

    /** Names of the clients' settings only: the values may be secrets. */
    @Override
    public String toString() {
        return "PublisherConfig[kafka=" + new TreeSet<>(kafka.keySet()) + ", gateway=" + gateway + ", " + failModes
                + ", maxWaiting=" + maxWaiting + ", maxRevoked=" + maxRevoked + ", startTimeout=" + startTimeout
                + ", holdTimeout=" + holdTimeout + ", sequenced=" + sequenced + ", " + outage + "]";
    }

    /** The same under another name. */
    public PublisherConfig withGateway(String name) {
        return new PublisherConfig(
                kafka, name, failModes, maxWaiting, maxRevoked, startTimeout, holdTimeout, sequenced, outage);
    }

    /** The same with another mode for everything. */
    public PublisherConfig withFailMode(FailMode mode) {
        return withFailModes(FailModes.all(mode));
    }

    /** The same with other modes. */
    public PublisherConfig withFailModes(FailModes modes) {
        return new PublisherConfig(
                kafka, gateway, modes, maxWaiting, maxRevoked, startTimeout, holdTimeout, sequenced, outage);
    }

    /** The same with another number of decisions that may wait at a time. */
    public PublisherConfig withMaxWaiting(int most) {
        return new PublisherConfig(
                kafka, gateway, failModes, most, maxRevoked, startTimeout, holdTimeout, sequenced, outage);
    }

    /** The same, waiting so long for approvals. */
    public PublisherConfig withHoldTimeout(Duration timeout) {
        return new PublisherConfig(
                kafka, gateway, failModes, maxWaiting, maxRevoked, startTimeout, timeout, sequenced, outage);
    }

    /** The same, with events numbered. */
    public PublisherConfig withSequence() {
        return new PublisherConfig(
                kafka, gateway, failModes, maxWaiting, maxRevoked, startTimeout, holdTimeout, true, outage);
    }

    /** The same with another policy for the time while Kafka is away. */
    public PublisherConfig withOutagePolicy(OutagePolicy policy) {
        return new PublisherConfig(
                kafka, gateway, failModes, maxWaiting, maxRevoked, startTimeout, holdTimeout, sequenced, policy);
    }
}
