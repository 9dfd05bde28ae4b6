package io.driftwarden.gateway;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.publisher.Decision;
import io.driftwarden.publisher.Receipt;
import io.driftwarden.publisher.Revocation;
import io.driftwarden.publisher.TrustPublisher;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Where events go, and what comes back: a publisher. */
public interface EventSink {
    /** As {@link TrustPublisher#publish}. */
    CompletionStage<Receipt> publish(TrustEvent event);

    /** As {@link TrustPublisher#decide}. */
    CompletionStage<Decision> decide(TrustEvent event, Duration timeout);

    /** The revocation of this session, if there is one. */
    Optional<Revocation> revocation(String tenant, String session);

    /** As {@link TrustPublisher#decide(TrustEvent, Duration, String)}; a sink without fail modes by risk ignores the class. */
    default CompletionStage<Decision> decide(TrustEvent event, Duration timeout, String risk) {
        return decide(event, timeout);
    }

    /** Tells of every session that is revoked from now on; a sink without revocations tells nothing. It must not block. */
    default void onRevoked(Consumer<Revocation> listener) {}

    /** A publisher's. */
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

            @Override
            public CompletionStage<Decision> decide(TrustEvent event, Duration timeout, String risk) {
                return publisher.decide(event, timeout, risk);
            }

            @Override
            public Optional<Revocation> revocation(String tenant, String session) {
                return publisher.revokedSessions().find(tenant, session);
            }

            @Override
            public void onRevoked(Consumer<Revocation> listener) {
                publisher.revokedSessions().listen(listener);
            }
        };
    }
}
