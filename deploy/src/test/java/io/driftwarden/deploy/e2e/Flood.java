package io.driftwarden.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.publisher.TrustPublisher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Many sessions at once, spread over all partitions, each counting its own events from 1. */
record Flood(List<String> sessions) {

    static Flood of(String prefix, int sessions) {
        return new Flood(
                IntStream.range(0, sessions).mapToObj(i -> prefix + '-' + i).toList());
    }

    /** Publishes these events of every session, interleaved; returns when the broker has them all. */
    void publish(TrustPublisher publisher, int from, int to) {
        publish(publisher, from, to, Events::call);
    }

    void publish(TrustPublisher publisher, int from, int to, BiFunction<String, Integer, TrustEvent> event) {
        List<CompletableFuture<?>> receipts = new ArrayList<>();
        for (int number = from; number <= to; number++) {
            for (String session : sessions) {
                receipts.add(publisher.publish(event.apply(session, number)).toCompletableFuture());
            }
        }
        CompletableFuture.allOf(receipts.toArray(CompletableFuture[]::new)).join();
    }

    long judged(CommittedOutputs outputs) {
        return sessions.stream()
                .mapToLong(session -> outputs.verdicts(session).size())
                .sum();
    }

    /** Each event of each session has one committed verdict, in order. */
    void assertEachJudgedOnce(CommittedOutputs outputs, int events) {
        List<String> expected =
                IntStream.rangeClosed(1, events).mapToObj(Events::id).toList();
        assertThat(sessions).allSatisfy(session -> assertThat(outputs.verdicts(session))
                .extracting(TrustVerdict::getEventId)
                .isEqualTo(expected));
    }
}
