package io.driftwarden.deploy.replay;

import io.driftwarden.deploy.replay.input.Input;
import io.driftwarden.engine.baseline.Baseline;
import io.driftwarden.engine.policy.Policies;
import io.driftwarden.engine.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.KeyValue;

/**
 * Feeds events to the lanes in batches, and writes what came of one batch while the next is being judged. What sessions sent in
 * a batch is known to the events after the next batch; where a span of event time begins, to all that follow.
 */
final class Feed {
    private static final int BATCH = 512;

    /** About as long as it takes until one session's calls are known in the others. */
    private static final long SECOND = 1_000_000L;

    private final Lanes lanes;
    private final DrivenFleet fleet;
    private final ReplayOutput output;
    private final long span;
    private List<Input.Event> batch = new ArrayList<>(BATCH);
    private List<KeyValue<byte[], byte[]>> learnt = List.of();
    private long latest = Long.MIN_VALUE;
    private CompletableFuture<List<Judged>> under = CompletableFuture.completedFuture(List.of());

    /** @param policies where one counts calls in several sessions together, each second is a span, else a baseline's window */
    Feed(Lanes lanes, DrivenFleet fleet, ReplayOutput output, Policies policies) {
        this.lanes = lanes;
        this.fleet = fleet;
        this.output = output;
        this.span = policies.all().anyMatch(Policy::countsAcrossSessions) ? SECOND : Baseline.WINDOW;
    }

    void add(Input.Event event) {
        if (Math.floorDiv(event.time(), span) > latest) {
            settle();
            latest = Math.floorDiv(event.time(), span);
        }
        batch.add(event);
        if (batch.size() == BATCH) {
            next();
        }
    }

    /** Returns when everything that was added is judged and written. */
    void settle() {
        next();
        next();
    }

    private void next() {
        CompletableFuture<List<Judged>> following = lanes.judge(batch, learnt);
        batch = new ArrayList<>(BATCH);
        List<Judged> judged = under.join();
        learnt = fleet.learn(
                judged.stream().flatMap(event -> event.sent().stream()).toList());
        judged.forEach(output::judged);
        under = following;
    }
}
