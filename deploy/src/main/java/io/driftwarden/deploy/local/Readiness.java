package io.driftwarden.deploy.local;

import io.driftwarden.topology.Detector;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.KafkaStreams;

/** When a detector judges: asked again and again, since Kafka Streams tells one listener only. */
final class Readiness {

    private static final Executor SOON = CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS);

    private Readiness() {}

    static CompletionStage<Void> of(Detector detector) {
        if (detector.state() == KafkaStreams.State.RUNNING) {
            return CompletableFuture.completedStage(null);
        }
        if (detector.stopped().toCompletableFuture().isDone()) {
            return CompletableFuture.failedStage(
                    new IllegalStateException("the detector stopped while starting; see the log"));
        }
        return CompletableFuture.runAsync(() -> {}, SOON).thenCompose(later -> of(detector));
    }
}
