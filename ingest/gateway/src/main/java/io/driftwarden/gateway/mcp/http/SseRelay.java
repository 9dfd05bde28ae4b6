package io.driftwarden.gateway.mcp.http;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpResponseWriter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * Passes an event stream on, one event at a time and in order: the next one is read when the one before has been let through and
 * taken. Ends when either side does, or when it is told to. Thread-safe.
 */
final class SseRelay implements Subscriber<SseEvent> {
    private final HttpResponseWriter down;
    private final Function<SseEvent, CompletableFuture<Step>> gate;
    private final Function<Optional<Throwable>, Optional<SseEvent>> lastWord;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Supplier<Optional<SseEvent>> killedWord;
    private final Runnable killed;
    private volatile @Nullable Subscription up;
    private CompletableFuture<?> passing = CompletableFuture.completedFuture(null);
    private boolean closing;

    /**
     * A relay.
     *
     * @param gate what becomes of an event
     * @param lastWord what the client is told when the server's side ended, by itself or with a failure
     * @param killedWord what the client is told when the session was killed, and it has no answer
     * @param killed what is to be done when it was at this gate
     */
    SseRelay(
            HttpResponseWriter down,
            Function<SseEvent, CompletableFuture<Step>> gate,
            Function<Optional<Throwable>, Optional<SseEvent>> lastWord,
            Supplier<Optional<SseEvent>> killedWord,
            Runnable killed) {
        this.down = down;
        this.gate = gate;
        this.lastWord = lastWord;
        this.killedWord = killedWord;
        this.killed = killed;
        var unused = down.whenComplete().exceptionally(gone -> {
            end(Optional::empty);
            return null;
        });
    }

    /** What becomes of an event: what goes on in its place, if anything, and whether it is the last, as the session was killed. */
    record Step(Optional<SseEvent> event, boolean last) {}

    @Override
    public void onSubscribe(Subscription subscription) {
        up = subscription;
        if (ended.get()) {
            subscription.cancel();
        } else {
            subscription.request(1);
        }
    }

    @Override
    public void onNext(SseEvent event) {
        CompletableFuture<Void> through = new CompletableFuture<>();
        if (comesToTheGate(through)) {
            var unused = gate.apply(event).handle((step, failure) -> {
                passed(step, failure);
                return through.complete(null);
            });
        }
    }

    private synchronized boolean comesToTheGate(CompletableFuture<Void> through) {
        passing = closing ? passing : through;
        return !closing;
    }

    private void passed(@Nullable Step step, Throwable failure) {
        if (step == null) {
            end(() -> lastWord.apply(Optional.of(failure)));
        } else if (step.last()) {
            step.event().ifPresent(this::write);
            close();
            killed.run();
        } else {
            step.event().ifPresent(this::write);
            more();
        }
    }

    private void more() {
        var unused = down.whenConsumed().thenRun(() -> {
            Subscription subscription = up;
            if (subscription != null && !ended.get()) {
                subscription.request(1);
            }
        });
    }

    @Override
    public void onError(Throwable failure) {
        afterThePassing(() -> end(() -> lastWord.apply(Optional.of(failure))));
    }

    @Override
    public void onComplete() {
        afterThePassing(() -> end(() -> lastWord.apply(Optional.empty())));
    }

    /** The server may end its stream while its last event waits for a verdict. */
    private void afterThePassing(Runnable then) {
        var unused = atTheGate(false).thenRun(then);
    }

    /** The session was killed: ends both sides once what is at the gate is through, which may be the client's answer. */
    void close() {
        var unused = atTheGate(true).thenRun(() -> end(killedWord));
    }

    /** What is there; nothing comes any more if so told. */
    private synchronized CompletableFuture<?> atTheGate(boolean last) {
        closing |= last;
        return passing;
    }

    /** Ends both sides. The first call counts, and only its word is asked for: a word may be had once. */
    private void end(Supplier<Optional<SseEvent>> last) {
        if (ended.compareAndSet(false, true)) {
            Subscription subscription = up;
            if (subscription != null) {
                subscription.cancel();
            }
            try {
                last.get().ifPresent(this::write);
            } finally {
                down.close();
            }
        }
    }

    private void write(SseEvent event) {
        boolean unused = down.tryWrite(HttpData.ofUtf8(event.text())); // false: the client is gone, and the relay ends
    }
}
