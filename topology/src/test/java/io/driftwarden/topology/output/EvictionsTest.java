package io.driftwarden.topology.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.Decision;
import io.driftwarden.engine.TrustEngine;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.state.RiskClass;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.state.ToolState;
import io.driftwarden.engine.surroundings.Surroundings;
import io.driftwarden.topology.Scripted;
import io.driftwarden.topology.TestEvents;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvictionsTest {
    @Test
    void whatTheStateDroppedIsCountedByCollection() {
        TrustEngine engine = Scripted.engine(EvictionsTest::crowd);
        Decision decision = engine.decide(null, TestEvents.call("s", 1, "read"), 1, Surroundings.none());

        assertThat(Evictions.of(decision.state())).containsOnly(Map.entry("capabilities.tools", 2L));
    }

    @Test
    void aStateThatDroppedNothingHasNone() {
        assertThat(Evictions.of(SessionState.fresh("default", "s"))).isEmpty();
    }

    private static void crowd(Observation observation) {
        var tools = observation.capabilities().tools();
        for (String name : new String[] {"a", "b", "c"}) {
            tools = tools.with(name, new ToolState("srv", name, RiskClass.READ, null, true, null), 1);
        }
        observation.capabilities(observation.capabilities().withTools(tools));
    }
}
