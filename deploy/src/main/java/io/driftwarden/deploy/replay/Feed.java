package io.driftwarden.deploy.replay;

import io.driftwarden.deploy.replay.input.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Feeds events to the lanes in batches, and writes what came of one batch while the next is being judged. */
final class Feed {
    private static final int BATCH = 512;

    private final Lanes lanes;
    private final ReplayOutput output;
    private List<Input.Event> batch = new ArrayList<>(BATCH);
    private CompletableFuture<List<Judged>> under = CompletableFuture.completedFuture(List.of());

    Feed(Lanes lanes, ReplayOutput output) {
        this.lanes = lanes;
        this.output = output;
    }

    void add(Input.Event event) {
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
        CompletableFuture<List<Judged>> following = lanes.judge(batch);
        batch = new ArrayList<>(BATCH);
        under.join().forEach(output::judged);
        under = following;
    }
}
