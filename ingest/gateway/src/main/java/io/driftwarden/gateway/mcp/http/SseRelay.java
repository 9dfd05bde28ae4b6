package io.driftwarden.gateway.mcp.http;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpResponseWriter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * Passes an event stream on, one event at a time and in order: the next one is read when the one before has been let through and
 * taken. Ends when either side does, or when it is told to.
 */
final class SseRelay implements Subscriber<SseEvent> {
    private final HttpResponseWriter down;
    private final Function<SseEvent, CompletableFuture<Step>> gate;
    private final Function<Optional<Throwable>, Optional<SseEvent>> lastWord;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile @Nullable Subscription up;
    private CompletableFuture<?> passing = CompletableFuture.completedFuture(null); // for the subscriber's thread only

    /**
     * A relay.
     *
     * @param gate what becomes of an event
     * @param lastWord what the client is told when the server's side ended, by itself or with a failure
     */
    SseRelay(
            HttpResponseWriter down,
            Function<SseEvent, CompletableFuture<Step>> gate,
            Function<Optional<Throwable>, Optional<SseEvent>> lastWord) {
        this.down = down;
        this.gate = gate;
        this.lastWord = lastWord;
        var unused = down.whenComplete().exceptionally(gone -> {
            end(Optional.empty());
            return null;
        });
    }

    /** What becomes of an event: what goes on in its place, if anything, and whether it is the last. */
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
        passing = gate.apply(event).handle((step, failure) -> {
            if (step == null) {
                end(lastWord.apply(Optional.of(failure)));
            } else if (step.last()) {
                end(step.event());
            } else {
                step.event().ifPresent(this::write);
                more();
            }
            return null;
        });
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
        afterThePassing(() -> end(lastWord.apply(Optional.of(failure))));
    }

    @Override
    public void onComplete() {
        afterThePassing(() -> end(lastWord.apply(Optional.empty())));
    }

    /** The server may end its stream while its last event waits for a verdict. */
    private void afterThePassing(Runnable then) {
        var unused = passing.thenRun(then);
    }

    /** Ends both sides; the first call counts. */
    void end(Optional<SseEvent> last) {
        if (ended.compareAndSet(false, true)) {
            Subscription subscription = up;
            if (subscription != null) {
                subscription.cancel();
            }
            last.ifPresent(this::write);
            down.close();
        }
    }

    private void write(SseEvent event) {
        boolean unused = down.tryWrite(HttpData.ofUtf8(event.text())); // false: the client is gone, and the relay ends
    }
}
