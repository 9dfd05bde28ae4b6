package io.driftwarden.gateway.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpResponseWriter;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.ResponseHeaders;
import io.driftwarden.gateway.mcp.http.SseRelay.Step;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two that end a stream at once, of whom one has the word that the client waits for. */
class SseRelayTest {
    private final HttpResponseWriter down = HttpResponse.streaming();
    private final AtomicReference<SseEvent> word = new AtomicReference<>(SseEvent.of("\"the session is over\""));
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});

    private final SseRelay relay = new SseRelay(
            down,
            event -> CompletableFuture.completedFuture(new Step(Optional.of(event), false)),
            failure -> Optional.empty(),
            this::takeTheWord,
            () -> {});

    @BeforeEach
    void begin() {
        down.write(ResponseHeaders.of(HttpStatus.OK));
    }

    @Test
    void theWordIsSaidThoughAnotherKillComesWhileItIsLookedFor() {
        meanwhile.set(relay::close);

        relay.close();

        assertThat(said()).contains("the session is over");
    }

    @Test
    void theWordIsSaidThoughTheServerEndsItsStreamWhileItIsLookedFor() {
        meanwhile.set(relay::onComplete);

        relay.close();

        assertThat(said()).contains("the session is over");
    }

    /** As a waiting request is: whoever comes second finds nobody to answer. */
    private Optional<SseEvent> takeTheWord() {
        Optional<SseEvent> mine = Optional.ofNullable(word.getAndSet(null));
        meanwhile.getAndSet(() -> {}).run();
        return mine;
    }

    private String said() {
        return down.aggregate().join().contentUtf8();
    }
}
