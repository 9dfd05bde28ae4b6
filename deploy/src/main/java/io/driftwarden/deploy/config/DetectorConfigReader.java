package io.driftwarden.deploy.config;

import io.driftwarden.deploy.config.DetectorConfig.PolicyFiles;
import io.driftwarden.deploy.config.DetectorConfig.Processing;
import io.driftwarden.deploy.config.DetectorConfig.Query;
import io.driftwarden.deploy.config.DetectorConfig.Rules;
import io.driftwarden.deploy.config.DetectorConfig.Sessions;
import io.driftwarden.deploy.config.DetectorConfig.TopicPlan;
import io.driftwarden.engine.yaml.InvalidYamlException;
import io.driftwarden.engine.yaml.Section;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The shape of the file: which keys there are, what they hold, and what stands for those that are left out. */
final class DetectorConfigReader {

    private final Path folder;
    private final Section root;

    private DetectorConfigReader(Path folder, Section root) {
        this.folder = folder;
        this.root = root;
    }

    static DetectorConfig read(Path file, Map<String, String> environment) {
        return ConfigFile.read(file, environment, (folder, root) -> new DetectorConfigReader(folder, root).read());
    }

    private DetectorConfig read() {
        DetectorConfig config = new DetectorConfig(
                root.text("application.id").orElse("driftwarden-detector"),
                KafkaSettings.read(root.section("kafka")),
                RegistrySettings.read(root.section("schema.registry")),
                processing(root.section("processing")),
                sessions(root.section("sessions")),
                topics(root.section("topics")),
                query(root.section("query")),
                rules(root.section("rules")),
                policy(root.section("policy")));
        root.refuseTheRest();
        return config;
    }

    private Processing processing(Section section) {
        Processing processing = new Processing(
                folder.resolve(section.text("state.dir").orElse("state")).normalize(),
                section.flag("exactly.once", true),
                section.duration("commit.interval", Duration.ofMillis(100)),
                section.number("threads", 2, 1, 256),
                section.number("standby.replicas", 0, 0, 16));
        section.refuseTheRest();
        return processing;
    }

    private static Sessions sessions(Section section) {
        Sessions sessions = new Sessions(
                section.duration("idle", Duration.ofHours(24)),
                section.duration("killed", Duration.ofDays(7)),
                section.number("max.per.partition", 1_000_000, 1, Integer.MAX_VALUE));
        if (sessions.idle().isZero()) {
            throw section.wrong("idle", "must be longer than nothing");
        }
        if (sessions.killed().compareTo(sessions.idle()) < 0) {
            throw section.wrong("killed", "must not be shorter than sessions.idle");
        }
        section.refuseTheRest();
        return sessions;
    }

    private static TopicPlan topics(Section section) {
        TopicPlan topics = new TopicPlan(
                section.flag("create", true),
                section.number("partitions", 6, 1, 10_000),
                section.number("replication.factor", -1, -1, 100),
                section.duration("events.retention", Duration.ofDays(7)),
                section.duration("verdicts.retention", Duration.ofDays(1)),
                section.duration("alerts.retention", Duration.ofDays(30)),
                section.duration("commands.retention", Duration.ofDays(30)),
                section.duration("dead.letters.retention", Duration.ofDays(14)));
        if (topics.replicationFactor() == 0) {
            throw section.wrong("replication.factor", "must be at least 1, or -1 for the broker's default");
        }
        section.refuseTheRest();
        return topics;
    }

    private static Query query(Section section) {
        Address listen = section.text("listen")
                .map(text -> Address.parse(text)
                        .orElseThrow(() -> section.wrong("listen", "must be host:port, such as 0.0.0.0:8080")))
                .orElse(new Address("127.0.0.1", 8080));
        var advertised = section.text("advertised");
        if (advertised.isPresent() && Address.parse(advertised.get()).isEmpty()) {
            throw section.wrong("advertised", "must be host:port, as other instances reach this one");
        }
        section.refuseTheRest();
        return new Query(listen.host(), listen.port(), advertised);
    }

    private Rules rules(Section section) {
        Rules rules = new Rules(
                section.text("folder").map(text -> folder.resolve(text).normalize()),
                section.texts("add").stream()
                        .map(text -> folder.resolve(text).normalize())
                        .toList(),
                new TreeSet<>(section.texts("disabled.tags")));
        if (rules.folder().isPresent() && !rules.added().isEmpty()) {
            throw section.wrong("add", "adds to the bundled rules, which folder replaces: give one of them");
        }
        section.refuseTheRest();
        return rules;
    }

    private PolicyFiles policy(Section section) {
        Map<String, Path> tenants = new TreeMap<>();
        section.section("tenants")
                .flat()
                .forEach((tenant, file) ->
                        tenants.put(tenant, folder.resolve(file).normalize()));
        PolicyFiles policy = new PolicyFiles(
                section.text("file").map(text -> folder.resolve(text).normalize()), tenants);
        section.refuseTheRest();
        return policy;
    }

    static InvalidYamlException missing(Section section, String key, String example) {
        return section.wrong(key, "is missing; write for example " + example);
    }
}
