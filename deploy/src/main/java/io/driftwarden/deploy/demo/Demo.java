package io.driftwarden.deploy.demo;

import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.output.CommandJson;
import io.driftwarden.deploy.local.LocalStack;
import io.driftwarden.publisher.Decision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Plays a cast: one event after the other, each judged, with every alert and kill shown as it comes. */
final class Demo {

    private static final Duration VERDICT_TIMEOUT = Duration.ofSeconds(60);

    private final LocalStack stack;
    private final Cast cast;
    private final Duration pace;
    private final Screen screen;
    private final Outcome outcome = new Outcome();
    private final CountDownLatch never = new CountDownLatch(1);

    /** @param pace between two events */
    Demo(LocalStack stack, Cast cast, Duration pace, Screen screen) {
        this.stack = stack;
        this.cast = cast;
        this.pace = pace;
        this.screen = screen;
    }

    /** Plays to the end, and waits for all verdicts and alerts. */
    Outcome play() throws InterruptedException {
        try (AlertFeed feed = new AlertFeed(
                stack.addresses(),
                alert -> {
                    outcome.alert(alert);
                    screen.alert(alert);
                },
                this::command)) {
            List<CompletableFuture<Void>> shown = new ArrayList<>();
            for (TrustEvent event : cast.events()) {
                CompletionStage<Decision> decision = stack.publisher().decide(event, VERDICT_TIMEOUT);
                shown.add(decision.thenAccept(answer -> decided(event, answer)).toCompletableFuture());
                boolean unused = never.await(pace.toMillis(), TimeUnit.MILLISECONDS);
            }
            CompletableFuture.allOf(shown.toArray(CompletableFuture[]::new)).join();
            feed.settle();
        }
        return outcome;
    }

    private void decided(TrustEvent event, Decision decision) {
        outcome.verdict(event.getSubject(), decision.verdict());
        screen.event(event, decision.verdict());
    }

    private void command(TrustCommand command) {
        if (command.getType().equals(CommandJson.SESSION_REVOKED)) {
            screen.kill(command);
        }
    }
}
