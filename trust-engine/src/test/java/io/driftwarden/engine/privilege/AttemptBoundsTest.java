package io.driftwarden.engine.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.json.CloudEventJson;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.ToldContents;
import io.driftwarden.engine.rule.Limits;
import io.driftwarden.engine.state.Attempts;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.surroundings.Surroundings;
import org.junit.jupiter.api.Test;

class AttemptBoundsTest {
    private final SessionState fresh = SessionState.fresh("default", "s1");

    @Test
    void aCallWithManyLongArgumentsLeavesLittleBehind() throws EventRejectedException {
        StringBuilder arguments = new StringBuilder("{");
        for (int i = 0; i < 5_000; i++) {
            arguments.append(i == 0 ? "" : ",").append("\"a").append(i).append("\":\"%2e%2e/x\"");
        }
        Observation observation = observation("{\"tool\":\"t\",\"arguments\":" + arguments + "}}");

        new SpellingObserver().observe(observation);

        assertThat(observation.conduct().attempts().spellings().elements())
                .singleElement()
                .satisfies(call -> assertThat(call.arguments()).hasSize(Attempts.MAX_ARGUMENTS));
    }

    @Test
    void anArgumentIsNotKept() throws EventRejectedException {
        Observation observation = observation("{\"tool\":\"t\",\"arguments\":{\"key\":\"hunter2\"}}");

        new SpellingObserver().observe(observation);

        assertThat(observation.conduct().toString()).doesNotContain("hunter2");
    }

    private Observation observation(String data) throws EventRejectedException {
        TrustEvent event = new CloudEventJson()
                .read("{\"specversion\":\"1.0\",\"id\":\"e\",\"source\":\"g\",\"subject\":\"s1\",\"type\":"
                        + "\"io.driftwarden.tool.called\",\"time\":\"2026-01-01T00:00:00Z\",\"data\":" + data + "}");
        return new Observation(event, 0, fresh, fresh.header(), Surroundings.none(), Limits.NONE, new ToldContents());
    }
}
