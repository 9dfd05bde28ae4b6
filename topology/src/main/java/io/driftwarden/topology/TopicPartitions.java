package io.driftwarden.topology;

import io.driftwarden.contract.kafka.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which topics must have as many partitions as which other. A task that judges sessions reads one partition of each: were there
 * fewer of notices, policies or levels, some sessions would never hear of them, and nothing would say so.
 */
final class TopicPartitions {
    static final List<String> ALIKE =
            List.of(Topics.EVENTS, Topics.SERVER_NOTICES, Topics.ACTIVE_POLICIES, Topics.FLEET_LEVELS);

    private TopicPartitions() {}

    /** What is wrong, and what to do about it; empty if nothing is. */
    static Optional<String> problem(Map<String, Integer> partitions) {
        int events = partitions.getOrDefault(Topics.EVENTS, 0);
        return ALIKE.stream()
                .filter(topic -> partitions.getOrDefault(topic, 0) != events)
                .findFirst()
                .map(topic -> "Topic " + topic + " has " + partitions.getOrDefault(topic, 0) + " partitions and "
                        + Topics.EVENTS + " has " + events
                        + "; they must have as many, or some sessions are judged without it: raise the lower number");
    }
}
