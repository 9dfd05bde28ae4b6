package io.driftwarden.deploy.detector;

import io.driftwarden.deploy.config.DetectorConfig;
import io.driftwarden.deploy.config.DetectorConfig.Processing;
import io.driftwarden.deploy.config.DetectorConfig.TopicPlan;
import io.driftwarden.engine.policy.Policies;
import io.driftwarden.rules.RulePack;
import io.driftwarden.topology.Detector;
import io.driftwarden.topology.DetectorSettings;
import io.driftwarden.topology.TopicCreation;
import io.driftwarden.topology.TopicSettings;
import io.driftwarden.topology.query.QuerySettings;
import io.driftwarden.topology.store.Retention;
import io.driftwarden.topology.store.StoreSettings;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.StreamsConfig;

/** A detector as its configuration describes it. */
record ConfiguredDetector(DetectorConfig config, RulePack rules, Policies policies) {

    /** Makes the missing topics, if it is to, checks them, and starts. */
    Detector start() {
        DetectorSettings settings = settings();
        try (Admin admin = Admin.create(adminSettings(settings))) {
            if (config.topics().create()) {
                TopicCreation.ensure(admin, topicSettings());
            } else {
                TopicCreation.check(admin);
            }
        }
        DetectorConfig.Query query = config.query();
        return Detector.start(
                settings, new QuerySettings(query.host(), query.port(), query.advertised()), rules, policies);
    }

    DetectorSettings settings() {
        Processing processing = config.processing();
        DetectorConfig.Sessions sessions = config.sessions();
        Map<String, String> kafka = new HashMap<>(config.kafka());
        kafka.remove(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG);
        return new DetectorSettings(
                config.applicationId(),
                config.bootstrapServers(),
                processing.stateDir(),
                processing.exactlyOnce(),
                processing.commitInterval(),
                processing.threads(),
                processing.standbyReplicas(),
                config.topics().replicationFactor(),
                StoreSettings.DURABLE,
                new Retention(sessions.idle(), sessions.killed(), sessions.max()),
                config.registry(),
                kafka);
    }

    private TopicSettings topicSettings() {
        TopicPlan topics = config.topics();
        return new TopicSettings(
                topics.partitions(),
                (short) topics.replicationFactor(),
                topics.events(),
                topics.verdicts(),
                topics.alerts(),
                topics.commands(),
                topics.deadLetters());
    }

    /** The settings of Kafka Streams' own admin client: prefixes and all are as there. */
    private Map<String, Object> adminSettings(DetectorSettings settings) {
        Map<String, Object> streams = new HashMap<>(settings.kafka());
        streams.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
        streams.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        streams.put("processing.exception.handler.global.enabled", true); // as the detector has it; a warning without
        return new StreamsConfig(streams).getAdminConfigs(settings.applicationId() + "-topics");
    }
}
