package io.driftwarden.deploy.replay;

import com.google.common.collect.Iterators;
import io.driftwarden.contract.SessionView;
import io.driftwarden.deploy.console.TemporaryFolder;
import io.driftwarden.deploy.replay.input.Input;
import io.driftwarden.engine.policy.Policies;
import io.driftwarden.rules.RulePack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;

/**
 * Several topologies side by side, each with a thread of its own, as partitions of a topic have: a session keeps to one
 * of them, and what tells of a server is heard in all of them, so that what comes of an event does not depend on how many
 * there are. Used by one thread.
 */
final class Lanes implements AutoCloseable {
    private final List<CompletableFuture<DrivenTopology>> topologies = new ArrayList<>();
    private final List<ExecutorService> threads = new ArrayList<>();

    /**
     * Begins to make the topologies, each on its own thread.
     *
     * @param rules perhaps still being loaded
     * @param registry URL of a registry in this process's memory
     * @param scratch for files of Kafka Streams
     */
    Lanes(int count, CompletableFuture<RulePack> rules, Policies policies, String registry, TemporaryFolder scratch)
            throws IOException {
        for (int lane = 0; lane < count; lane++) {
            Path folder = scratch.folder("streams-" + lane);
            ExecutorService thread = Executors.newSingleThreadExecutor(Lanes::named);
            threads.add(thread);
            topologies.add(rules.thenApplyAsync(pack -> new DrivenTopology(pack, policies, registry, folder), thread));
        }
    }

    private static Thread named(Runnable work) {
        Thread thread = new Thread(work, "replay-lane");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Begins to judge the events; what comes of them arrives in their order. Batches are judged one after another.
     *
     * @param baselines what sessions normally send, as they are told before the first of the events
     */
    CompletableFuture<List<Judged>> judge(List<Input.Event> batch, List<KeyValue<byte[], byte[]>> baselines) {
        Judged[][] results = new Judged[topologies.size()][batch.size()];
        CompletableFuture<?>[] parts = new CompletableFuture<?>[topologies.size()];
        for (int i = 0; i < parts.length; i++) {
            int lane = i;
            parts[lane] = topologies
                    .get(lane)
                    .thenAcceptAsync(
                            topology -> judge(topology.told(baselines), lane, batch, results[lane]), threads.get(lane));
        }
        return CompletableFuture.allOf(parts).thenApply(none -> merged(batch.size(), results));
    }

    private void judge(DrivenTopology topology, int lane, List<Input.Event> batch, Judged[] results) {
        for (int i = 0; i < results.length; i++) {
            Input.Event event = batch.get(i);
            if (Math.floorMod(event.key().hashCode(), topologies.size()) == lane) {
                results[i] = topology.judge(event);
            } else if (event.server().get().length > 0) {
                results[i] = topology.overhear(event);
            }
        }
    }

    private static List<Judged> merged(int events, Judged[][] results) {
        List<Judged> merged = new ArrayList<>(events);
        for (int i = 0; i < events; i++) {
            int event = i;
            merged.add(Judged.merged(Arrays.stream(results)
                    .map(lane -> lane[event])
                    .filter(Objects::nonNull)
                    .toList()));
        }
        return merged;
    }

    /** All sessions as they stand, by tenant and session; nothing may be under way. */
    void sessions(Consumer<SessionView> consumer) {
        List<Iterator<DrivenTopology.Session>> lanes = topologies.stream()
                .map(CompletableFuture::join)
                .map(DrivenTopology::sessions)
                .toList();
        Iterators.mergeSorted(lanes, Comparator.comparing(DrivenTopology.Session::key))
                .forEachRemaining(session -> consumer.accept(session.view()));
    }

    /** Returns when all that was under way is done. */
    @Override
    public void close() {
        for (int lane = 0; lane < threads.size(); lane++) {
            topologies
                    .get(lane)
                    .handleAsync((topology, failure) -> closed(topology), threads.get(lane))
                    .join();
            threads.get(lane).shutdown();
        }
    }

    private static boolean closed(@Nullable DrivenTopology topology) {
        if (topology != null) {
            topology.close();
        }
        return topology != null;
    }
}
