package io.driftwarden.deploy.replay;

import com.google.common.collect.Iterators;
import io.driftwarden.contract.SessionView;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.deploy.console.TemporaryFolder;
import io.driftwarden.deploy.replay.input.Input;
import io.driftwarden.rules.RulePack;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Several topologies side by side, each with a thread of its own, as partitions of a topic have: a session keeps to one
 * of them, so that what comes of an event does not depend on how many there are. Used by one thread.
 */
final class Lanes implements AutoCloseable {
    private final List<DrivenTopology> topologies = new ArrayList<>();
    private final List<ExecutorService> threads = new ArrayList<>();

    /** @param scratch for files of Kafka Streams */
    Lanes(int count, RulePack rules, TemporaryFolder scratch) throws IOException {
        String registry = "mock://" + scratch.path().toAbsolutePath();
        for (int lane = 0; lane < count; lane++) {
            topologies.add(new DrivenTopology(rules, registry, scratch.folder("streams-" + lane)));
            threads.add(Executors.newSingleThreadExecutor(Lanes::named));
        }
    }

    private static Thread named(Runnable work) {
        Thread thread = new Thread(work, "replay-lane");
        thread.setDaemon(true);
        return thread;
    }

    /** Writes events as the topologies read them. */
    Serializer<TrustEvent> eventSerializer() {
        return topologies.get(0).eventSerializer();
    }

    /** Begins to judge the events; what comes of them arrives in their order. Batches are judged one after another. */
    CompletableFuture<List<Judged>> judge(List<Input.Event> batch) {
        Judged[] results = new Judged[batch.size()];
        CompletableFuture<?>[] parts = new CompletableFuture<?>[topologies.size()];
        for (int i = 0; i < parts.length; i++) {
            int lane = i;
            parts[lane] = CompletableFuture.runAsync(() -> judge(lane, batch, results), threads.get(lane));
        }
        return CompletableFuture.allOf(parts).thenApply(none -> List.of(results));
    }

    private void judge(int lane, List<Input.Event> batch, Judged[] results) {
        DrivenTopology topology = topologies.get(lane);
        for (int i = 0; i < results.length; i++) {
            Input.Event event = batch.get(i);
            if (Math.floorMod(event.key().hashCode(), topologies.size()) == lane) {
                results[i] = topology.judge(event);
            }
        }
    }

    /** All sessions as they stand, by tenant and session; nothing may be under way. */
    void sessions(Consumer<SessionView> consumer) {
        List<DrivenTopology.Sessions> open =
                topologies.stream().map(DrivenTopology::sessions).toList();
        try {
            Iterators.mergeSorted(open, Comparator.comparing(DrivenTopology.Session::key))
                    .forEachRemaining(session -> consumer.accept(session.view()));
        } finally {
            open.forEach(DrivenTopology.Sessions::close);
        }
    }

    @Override
    public void close() {
        threads.forEach(ExecutorService::shutdownNow);
        topologies.forEach(DrivenTopology::close);
    }
}
