package io.driftwarden.gateway.push;

import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.serde.ContractSerdes;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Pushes commands to webhooks and identity providers, at least once and in order, from the oldest that the topic keeps on. Several
 * instances with the same targets share the work. Thread-safe.
 */
public final class CommandPush implements AutoCloseable {
    private final Map<String, PushFeed> feeds = new LinkedHashMap<>();

    private CommandPush() {}

    /**
     * Starts.
     *
     * @param clients settings of Kafka's and the registry's clients
     * @param acknowledge tells the detector that the gateway of this name took the command
     */
    public static CommandPush start(
            Map<String, Object> clients,
            List<PushTarget> targets,
            PushSettings settings,
            BiConsumer<TrustCommand, String> acknowledge) {
        CommandPush push = new CommandPush();
        for (PushTarget target : targets) {
            PushFeed feed = new PushFeed(
                    consumer(clients, target.name()),
                    target,
                    settings,
                    command -> {
                        if (target.isGateway()) {
                            acknowledge.accept(command, target.name());
                        }
                    },
                    Instant::now);
            push.feeds.put(target.name(), feed);
            Thread thread = new Thread(feed, "driftwarden-push-" + target.name());
            thread.setDaemon(true);
            thread.start();
        }
        return push;
    }

    /** Uncommitted: a kill must not wait for a commit, and one that is aborted is computed again, with the same id. */
    private static KafkaConsumer<String, @Nullable TrustCommand> consumer(Map<String, Object> clients, String name) {
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, "driftwarden-push-" + name);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(
                settings,
                new StringDeserializer(),
                new ContractSerdes(clients).commands().deserializer());
    }

    /** What became of the commands for this tenant's targets since the start, by their names. */
    public Map<String, PushCounts> pushed(String tenant) {
        Map<String, PushCounts> pushed = new LinkedHashMap<>();
        feeds.forEach((name, feed) -> {
            if (feed.tenant().equals(tenant)) {
                pushed.put(name, feed.counts());
            }
        });
        return pushed;
    }

    @Override
    public void close() {
        feeds.values().forEach(PushFeed::close);
    }
}
