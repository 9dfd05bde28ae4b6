package io.driftwarden.topology;

import static io.driftwarden.topology.TestEvents.START;
import static io.driftwarden.topology.TestEvents.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.kafka.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class DeterminismTest {
    private static final List<String> OUTPUTS =
            List.of(Topics.VERDICTS, Topics.ALERTS, Topics.ALERTS_OCSF, Topics.COMMANDS, Topics.DEAD_LETTERS);

    /** What is sent of an event, and when by its own time. */
    record Step(String tenant, String session, int id, String tool, int second) {
        TrustEvent event() {
            return call(session, id, tool, START.plusSeconds(second))
                    .setTenant(tenant)
                    .build();
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of("default", "acme"),
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.of("read", "flag", "hold", "block", "kill", "boom"),
                        Arbitraries.integers().between(0, 400_000))
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void theSameEventsInTheSameOrderGiveTheSameBytes(@ForAll("steps") List<Step> steps) throws IOException {
        assertThat(play(steps)).isEqualTo(play(steps));
    }

    private static List<String> play(List<Step> steps) throws IOException {
        Path folder = Files.createTempDirectory("determinism");
        List<String> said = new ArrayList<>();
        try (TopologyHarness harness = TopologyHarness.open(folder)) {
            steps.forEach(step -> harness.send(step.event()));
            for (String topic : OUTPUTS) {
                harness.records(topic)
                        .forEach(output -> said.add(topic + ' ' + HexFormat.of().formatHex(output.value())));
            }
        }
        return said;
    }
}
