package io.driftwarden.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.publisher.TrustPublisher;
import io.driftwarden.topology.Detector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the detector, each event is judged once, by a state that knows every event before it. */
@ExtendWith(PlatformExtension.class)
class ExactlyOnceIT {
    private static final int EVENTS = 60;

    private final Http http = new Http();

    @Test
    void aDetectorStoppedInTheMiddleGoesOnWhereItWas(Platform platform) {
        Flood flood = Flood.of("restarted", 12);
        try (TrustPublisher publisher = platform.publisher();
                CommittedOutputs outputs = platform.outputs()) {
            // given
            try (Detector first = platform.detector("a", Packs.trap())) {
                assertReady(first);
                flood.publish(publisher, 1, 30);
                outputs.awaitUntil("the first verdicts", () -> flood.judged(outputs) > 0);
            }
            flood.publish(publisher, 31, EVENTS);

            // when
            try (Detector detector = platform.detector("a", Packs.trap())) {
                outputs.awaitUntil("all verdicts", () -> flood.judged(outputs) >= 12 * EVENTS);

                // then
                assertStateCounts(detector, flood);
            }
            outputs.readToEnd();
            flood.assertEachJudgedOnce(outputs, EVENTS);
        }
    }

    @Test
    void aDetectorThatLosesItsDiskRestoresEverySession(Platform platform) {
        Flood flood = Flood.of("moved", 6);
        try (TrustPublisher publisher = platform.publisher();
                CommittedOutputs outputs = platform.outputs()) {
            // given
            try (Detector first = platform.detector("a", Packs.trap())) {
                assertReady(first);
                flood.publish(publisher, 1, EVENTS - 1);
                outputs.awaitUntil("all but the last", () -> flood.judged(outputs) >= 6 * (EVENTS - 1));
            }

            // when
            try (Detector detector = platform.detector("on-a-new-disk", Packs.trap())) {
                flood.publish(publisher, EVENTS, EVENTS);
                outputs.awaitUntil("all verdicts", () -> flood.judged(outputs) >= 6 * EVENTS);

                // then
                assertStateCounts(detector, flood);
            }
            outputs.readToEnd();
            flood.assertEachJudgedOnce(outputs, EVENTS);
        }
    }

    @Test
    void aStreamThreadThatDiesInAnEventLosesAndDoublesNothing(Platform platform, @TempDir Path folder)
            throws IOException {
        Flood flood = Flood.of("crashed", 12);
        Path marker = folder.resolve("kill");
        try (Detector detector = platform.detector("a", Packs.trap(), KillThread.armedBy(marker));
                TrustPublisher publisher = platform.publisher();
                CommittedOutputs outputs = platform.outputs()) {
            // given
            publisher
                    .publish(Events.trap("crashed-killed", 1))
                    .toCompletableFuture()
                    .join();
            flood.publish(publisher, 1, 20);
            outputs.awaitUntil("the beginning", () -> flood.judged(outputs) >= 12 * 20);

            // when
            Files.createFile(marker);
            flood.publish(publisher, 21, EVENTS);

            // then
            outputs.awaitUntil("all verdicts", () -> flood.judged(outputs) >= 12 * EVENTS);
            assertThat(marker).as("the thread was killed").doesNotExist();
            assertStateCounts(detector, flood);
            publisher
                    .publish(Events.trap("crashed-killed", 1))
                    .toCompletableFuture()
                    .join();
            outputs.awaitUntil(
                    "the duplicate", () -> outputs.verdicts("crashed-killed").size() >= 2);
            outputs.readToEnd();
            flood.assertEachJudgedOnce(outputs, EVENTS);
            assertThat(outputs.verdicts("crashed-killed"))
                    .extracting(TrustVerdict::getDuplicate)
                    .containsExactly(false, true);
            assertThat(outputs.commands("crashed-killed")).hasSize(1);
        }
    }

    private void assertReady(Detector detector) {
        assertThat(http.get(detector.queryUrl() + "/readyz").status()).isEqualTo(200);
    }

    private void assertStateCounts(Detector detector, Flood flood) {
        assertThat(flood.sessions())
                .allSatisfy(session -> await().atMost(Platform.PATIENCE).untilAsserted(() -> {
                    Http.Answer view = http.get(detector.queryUrl() + "/v1/sessions/" + session);
                    assertThat(view.status()).isEqualTo(200);
                    assertThat(view.json().path("events").asInt()).isEqualTo(EVENTS);
                }));
    }
}
