package io.driftwarden.gateway;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.publisher.Decision;
import io.driftwarden.publisher.Receipt;
import io.driftwarden.publisher.TrustPublisher;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Where events go: a publisher. */
interface EventSink {
    CompletionStage<Receipt> publish(TrustEvent event);

    CompletionStage<Decision> decide(TrustEvent event, Duration timeout);

    static EventSink of(TrustPublisher publisher) {
        return new EventSink() {
            @Override
            public CompletionStage<Receipt> publish(TrustEvent event) {
                return publisher.publish(event);
            }

            @Override
            public CompletionStage<Decision> decide(TrustEvent event, Duration timeout) {
                return publisher.decide(event, timeout);
            }
        };
    }
}
