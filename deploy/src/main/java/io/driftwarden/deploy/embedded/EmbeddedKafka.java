package io.driftwarden.deploy.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * A Kafka broker and its KRaft controller in this process, listening on loopback only. Records, topics and committed
 * transactions stay in the folder and are there again after a restart. Starting and stopping take a few seconds each.
 *
 * <p>Safe for use by several threads.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private final KafkaRaftServer server;
    private final FolderLock lock;
    private final String bootstrapServers;

    private EmbeddedKafka(KafkaRaftServer server, FolderLock lock, String bootstrapServers) {
        this.server = server;
        this.lock = lock;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts a broker and returns when it accepts clients.
     *
     * @param folder where the data is kept; made and formatted at first use. One process at a time can use it.
     * @param port TCP port for clients, or 0 for any that is free
     * @throws EmbeddedStartException when the port is taken, or the folder is in use or cannot be written; the message
     *     says which
     */
    public static EmbeddedKafka start(Path folder, int port) {
        FolderLock lock = FolderLock.acquire(folder);
        try {
            Ports ports = Ports.free(port);
            Properties settings = BrokerSettings.of(folder.resolve("log"), ports);
            format(folder, settings);
            return new EmbeddedKafka(launch(settings), lock, Ports.HOST + ":" + ports.broker());
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Where clients connect to, as {@code host:port}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops the broker and the controller, and returns when the folder can be used again. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        lock.close();
    }

    private static KafkaRaftServer launch(Properties settings) {
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        try {
            server.startup();
            return server;
        } catch (RuntimeException e) {
            server.shutdown();
            throw new EmbeddedStartException("the embedded Kafka broker did not start: " + e.getMessage(), e);
        }
    }

    private static void format(Path folder, Properties settings) {
        Path settingsFile = folder.resolve("server.properties");
        try (var out = Files.newBufferedWriter(settingsFile)) {
            settings.store(out, null);
        } catch (IOException e) {
            throw new EmbeddedStartException("cannot write " + settingsFile + ": " + e.getMessage(), e);
        }
        StorageFormat.once(folder.resolve("log"), settingsFile);
    }
}
