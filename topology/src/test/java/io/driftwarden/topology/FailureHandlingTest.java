package io.driftwarden.topology;

import static io.driftwarden.topology.TestEvents.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwarden.engine.TrustEngine;
import io.driftwarden.engine.facts.Fact;
import io.driftwarden.engine.finding.Finding;
import io.driftwarden.engine.judge.Judge;
import io.driftwarden.engine.rule.Limits;
import io.driftwarden.engine.rule.Ruleset;
import io.driftwarden.engine.weigh.Scale;
import io.driftwarden.engine.weigh.Weights;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureHandlingTest {
    @TempDir
    Path folder;

    @Test
    void anUnforeseenFailureBuriesTheRecordAndTheStreamGoesOn() {
        try (TopologyHarness harness = failing(new IllegalStateException("a secret of the event"))) {
            harness.send(call("s", 1, "read"), call("s", 2, "read"));

            assertThat(harness.verdicts()).hasSize(1);
            assertThat(harness.deadLetters()).singleElement().satisfies(letter -> {
                assertThat(letter.getReason()).isEqualTo("processing_failure");
                assertThat(letter.getDetail()).contains("IllegalStateException").doesNotContain("secret");
                assertThat(letter.getOrigin()).isEqualTo("trust.events-0@0");
                assertThat(letter.getValue()).isPresent();
            });
        }
    }

    @Test
    void aFailureOfKafkaIsNotTheRecordsFault() {
        try (TopologyHarness harness = failing(new TimeoutException("broker away"))) {
            assertThatThrownBy(() -> harness.send(call("s", 1, "read")))
                    .isInstanceOf(StreamsException.class)
                    .hasRootCauseInstanceOf(TimeoutException.class);
        }
    }

    private TopologyHarness failing(RuntimeException failure) {
        return TopologyHarness.withEngines(
                folder,
                () -> new TrustEngine(List.of(), new FailingOnce(failure), new Scale(Weights.DEFAULT), Limits.NONE));
    }

    /** Cannot say which rules it has, when it is first asked. */
    private static final class FailingOnce implements Judge {
        private final RuntimeException failure;
        private boolean failed;

        FailingOnce(RuntimeException failure) {
            this.failure = failure;
        }

        @Override
        public List<Finding> judge(String session, String eventId, List<Fact> facts, Limits limits) {
            return List.of();
        }

        @Override
        public Ruleset ruleset() {
            if (!failed) {
                failed = true;
                throw failure;
            }
            return new Ruleset("test", "0123456789abcdef", Map.of(), Set.of());
        }

        @Override
        public long failures() {
            return 0;
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
