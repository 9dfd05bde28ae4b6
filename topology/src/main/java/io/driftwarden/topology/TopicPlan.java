package io.driftwarden.topology;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_COMPACT;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_DELETE;
import static org.apache.kafka.common.config.TopicConfig.MAX_MESSAGE_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;

import io.driftwarden.contract.kafka.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics that the detector reads and writes, as they are to be made. */
final class TopicPlan {
    /** An event has at most 2 MiB; the record around it a little more. */
    private static final String MAX_MESSAGE_BYTES = Integer.toString((2 << 20) + (64 << 10));

    /** Kafka's word for it. */
    private static final Duration FOREVER = Duration.ofMillis(-1);

    private TopicPlan() {}

    static List<NewTopic> of(TopicSettings settings) {
        String delete = CLEANUP_POLICY_DELETE;
        return List.of(
                topic(Topics.EVENTS, settings, delete, settings.events()),
                topic(Topics.VERDICTS, settings, delete, settings.verdicts()),
                topic(Topics.ALERTS, settings, delete, settings.alerts()),
                topic(Topics.ALERTS_OCSF, settings, delete, settings.alerts()),
                topic(Topics.COMMANDS, settings, CLEANUP_POLICY_COMPACT + ',' + delete, settings.commands()),
                topic(Topics.DEAD_LETTERS, settings, delete, settings.deadLetters()),
                topic(Topics.SERVER_REPORTS, settings, delete, settings.events()),
                topic(Topics.SERVER_NOTICES, settings, delete, settings.events()),
                topic(Topics.POLICIES, settings, CLEANUP_POLICY_COMPACT, FOREVER),
                topic(Topics.ACTIVE_POLICIES, settings, CLEANUP_POLICY_COMPACT, FOREVER),
                topic(Topics.FLEET, settings, CLEANUP_POLICY_COMPACT, FOREVER),
                topic(Topics.FLEET_REPORTS, settings, delete, settings.events()),
                topic(Topics.FLEET_LEVELS, settings, CLEANUP_POLICY_COMPACT, FOREVER));
    }

    private static NewTopic topic(String name, TopicSettings settings, String cleanup, Duration retention) {
        return new NewTopic(name, settings.partitions(), settings.replicationFactor())
                .configs(Map.of(
                        CLEANUP_POLICY_CONFIG,
                        cleanup,
                        RETENTION_MS_CONFIG,
                        Long.toString(retention.toMillis()),
                        MAX_MESSAGE_BYTES_CONFIG,
                        MAX_MESSAGE_BYTES));
    }
}
