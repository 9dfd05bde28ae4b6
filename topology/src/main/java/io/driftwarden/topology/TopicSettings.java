package io.driftwarden.topology;

import java.time.Duration;

/**
 * How the detector's topics are made.
 *
 * @param partitions of the events and what is keyed like them: bounds how many tasks share the work. Cannot be changed later
 *     without moving sessions between partitions
 * @param replicationFactor copies of each partition; -1 for the broker's default
 * @param events how long events are kept
 * @param verdicts how long verdicts are kept
 * @param alerts how long alerts are kept
 * @param commands how long the latest command of a session is kept, for gateways that rebuild their deny list
 * @param deadLetters how long dead letters are kept
 */
public record TopicSettings(
        int partitions,
        short replicationFactor,
        Duration events,
        Duration verdicts,
        Duration alerts,
        Duration commands,
        Duration deadLetters) {
    /** Six partitions, the broker's default of copies; a week of events, a month of alerts. */
    public static final TopicSettings DEFAULT = of(6, (short) -1);

    public TopicSettings {
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions must be at least 1");
        }
    }

    /** The default retention, with these numbers. */
    public static TopicSettings of(int partitions, short replicationFactor) {
        return new TopicSettings(
                partitions,
                replicationFactor,
                Duration.ofDays(7),
                Duration.ofDays(1),
                Duration.ofDays(30),
                Duration.ofDays(30),
                Duration.ofDays(14));
    }
}
