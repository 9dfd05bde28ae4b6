package io.driftwarden.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.driftwarden.publisher.TrustPublisher;
import io.driftwarden.topology.Detector;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two instances of one application share its partitions, and each answers for both. */
@ExtendWith(PlatformExtension.class)
class SharedApplicationIT {
    private static final Flood FLOOD = Flood.of("shared", 16);

    private final Http http = new Http();

    @Test
    void eitherInstanceAnswersForAllSessionsAndOneTakesOverWhereTheOtherStops(Platform platform) {
        try (Detector one = platform.detector("one", Packs.trap());
                TrustPublisher publisher = platform.publisher();
                CommittedOutputs outputs = platform.outputs()) {
            try (Detector two = platform.detector("two", Packs.trap())) {
                // given
                FLOOD.publish(publisher, 1, 10);
                outputs.awaitUntil("all verdicts", () -> FLOOD.judged(outputs) >= 16 * 10);
                await("both have sessions").atMost(Platform.PATIENCE).until(() -> held(one) > 0 && held(two) > 0);

                // when
                Map<String, String> atOne = views(one);
                Map<String, String> atTwo = views(two);

                // then
                assertThat(atOne).isEqualTo(atTwo).hasSize(16);
                assertThat(held(one) + held(two)).isEqualTo(16);
                assertThat(listed(one)).isEqualTo(listed(two));
            }

            // when
            FLOOD.publish(publisher, 11, 20);

            // then
            outputs.awaitUntil("all verdicts", () -> FLOOD.judged(outputs) >= 16 * 20);
            outputs.readToEnd();
            FLOOD.assertEachJudgedOnce(outputs, 20);
            assertThat(views(one)).hasSize(16).allSatisfy((session, view) -> assertThat(view)
                    .contains("\"events\":20"));
        }
    }

    /** The sessions of the flood as the instance shows them; those that it cannot show are missing. */
    private Map<String, String> views(Detector detector) {
        Map<String, String> views = new TreeMap<>();
        for (String session : FLOOD.sessions()) {
            Http.Answer answer = http.get(detector.queryUrl() + "/v1/sessions/" + session);
            if (answer.status() == 200) {
                views.put(session, answer.body());
            }
        }
        return views;
    }

    /** How many sessions of the flood this instance itself holds: as if another one asked, it asks nobody else. */
    private long held(Detector detector) {
        return FLOOD.sessions().stream()
                .map(session ->
                        http.get(detector.queryUrl() + "/v1/sessions/" + session, "x-driftwarden-forwarded", "1"))
                .filter(answer -> answer.status() == 200)
                .count();
    }

    private String listed(Detector detector) {
        return http.get(detector.queryUrl() + "/v1/sessions?limit=500").body();
    }
}
