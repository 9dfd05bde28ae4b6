package io.driftwarden.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.gateway.EventSink;
import io.driftwarden.publisher.Decision;
import io.driftwarden.publisher.FailMode;
import io.driftwarden.publisher.Receipt;
import io.driftwarden.publisher.Revocation;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class ToolCallsTest {
    @Test
    void aCallWithoutAVerdictInTimeIsCountedAndTheOthersAreMeasured() {
        // given
        Detector detector = new Detector(Decision.Cause.NO_VERDICT_IN_TIME);
        try (ToolCalls calls = new ToolCalls(detector)) {
            detector.refuse(1);

            // when
            Latencies measured = calls.measure(calls.proxied(), 5);

            // then
            assertThat(measured.count()).isEqualTo(4);
            assertThat(calls.undecided()).isEqualTo(1);
        }
    }

    @Test
    void aCallRefusedForAnotherReasonIsNoFigure() {
        // given
        Detector detector = new Detector(Decision.Cause.NOT_PUBLISHED);
        try (ToolCalls calls = new ToolCalls(detector)) {
            detector.refuse(1);

            // when, then
            assertThatThrownBy(() -> calls.measure(calls.proxied(), 1))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("not_published");
        }
    }

    /** Lets everything pass but the next questions that it is told to refuse. */
    private static final class Detector implements EventSink {
        private final Decision.Cause cause;
        private int refusals;

        Detector(Decision.Cause cause) {
            this.cause = cause;
        }

        synchronized void refuse(int questions) {
            refusals = questions;
        }

        @Override
        public synchronized CompletionStage<Decision> decide(TrustEvent event, Duration timeout) {
            FailMode mode = refusals-- > 0 ? FailMode.CLOSED : FailMode.OPEN;
            return CompletableFuture.completedFuture(new Decision.Defaulted(mode, cause));
        }

        @Override
        public CompletionStage<Receipt> publish(TrustEvent event) {
            return new CompletableFuture<>();
        }

        @Override
        public Optional<Revocation> revocation(String tenant, String session) {
            return Optional.empty();
        }
    }
}
