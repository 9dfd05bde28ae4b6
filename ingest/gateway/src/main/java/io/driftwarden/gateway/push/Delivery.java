package io.driftwarden.gateway.push;

import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import io.driftwarden.contract.TrustCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletionException;

/** One attempt after the other to deliver to a target. */
final class Delivery {
    private static final Duration ANSWER_TIME = Duration.ofSeconds(10);
    private static final int LARGEST_ANSWER = 64 * 1024;

    /** What to send again would change nothing about. All else may be a fault that passes, a wrong credential included. */
    private static final Set<Integer> FINAL = Set.of(400, 410, 413, 422);

    private final PushTarget target;
    private final WebClient client;

    Delivery(PushTarget target) {
        this.target = target;
        this.client = WebClient.builder(
                        target.url().getScheme() + "://" + target.url().getRawAuthority())
                .responseTimeout(ANSWER_TIME)
                .maxResponseLength(LARGEST_ANSWER)
                .build();
    }

    /** How an attempt ended. */
    enum Outcome {
        DELIVERED,
        REFUSED,
        TRY_AGAIN
    }

    /** Blocks for as long as the target takes to answer, 10 s at most. */
    Outcome attempt(TrustCommand command, Instant now) {
        try {
            AggregatedHttpResponse answer =
                    client.execute(target.request(command, now)).aggregate().join();
            if (answer.status().isSuccess()) {
                return Outcome.DELIVERED;
            }
            return FINAL.contains(answer.status().code()) ? Outcome.REFUSED : Outcome.TRY_AGAIN;
        } catch (CompletionException e) {
            return Outcome.TRY_AGAIN; // not reached, or no answer
        }
    }
}
