package io.driftwarden.deploy.embedded;

import java.nio.file.Path;
import java.util.Properties;

/** What a single broker on a developer's machine needs set differently from Kafka's defaults. */
final class BrokerSettings {

    private BrokerSettings() {}

    static Properties of(Path logFolder, Ports ports) {
        Properties settings = new Properties();
        identity(settings, logFolder, ports);
        singleReplica(settings);
        small(settings);
        return settings;
    }

    private static void identity(Properties settings, Path logFolder, Ports ports) {
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@" + Ports.HOST + ":" + ports.controller());
        settings.setProperty(
                "listeners",
                "BROKER://" + Ports.HOST + ":" + ports.broker() + ",CONTROLLER://" + Ports.HOST + ":"
                        + ports.controller());
        settings.setProperty("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("inter.broker.listener.name", "BROKER");
        settings.setProperty("log.dirs", logFolder.toString());
    }

    private static void singleReplica(Properties settings) {
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
    }

    private static void small(Properties settings) {
        // Every partition costs files and start-up time; one consumer group needs few.
        settings.setProperty("offsets.topic.num.partitions", "2");
        settings.setProperty("transaction.state.log.num.partitions", "2");
        // There is nobody else to wait for before the first assignment.
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        // Topics are made on purpose, with stated partitions and retention.
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("background.threads", "2");
        // How long a transaction's first record waits when the one before is not quite done. Kafka's 20 ms would be at
        // each commit.
        settings.setProperty("add.partitions.to.txn.retry.backoff.ms", "1");
        // The default would take 128 MB of heap to compact logs that hold a few megabytes.
        settings.setProperty("log.cleaner.dedupe.buffer.size", "4194304");
        // Offset indexes are preallocated, two per partition.
        settings.setProperty("log.index.size.max.bytes", "1048576");
        settings.setProperty("log.segment.bytes", "134217728");
    }
}
