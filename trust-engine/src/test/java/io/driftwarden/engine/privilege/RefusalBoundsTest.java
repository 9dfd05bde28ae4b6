package io.driftwarden.engine.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.json.CloudEventJson;
import io.driftwarden.engine.call.CallObserver;
import io.driftwarden.engine.language.Lexicon;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Observer;
import io.driftwarden.engine.observe.ToldContents;
import io.driftwarden.engine.rule.Limits;
import io.driftwarden.engine.state.Refusal;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.surroundings.Surroundings;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalBoundsTest {
    private static final List<Observer> OBSERVERS =
            List.of(new CallObserver(), new RefusalObserver(Lexicon.bundled()), new AdviceObserver());

    private SessionState state = SessionState.fresh("default", "s1");

    @Test
    void aFloodOfRefusalsWithLongAdviceStaysBounded() throws EventRejectedException {
        String advice = "use name_of_something ".repeat(100) + "x".repeat(20_000);
        for (int i = 0; i < 200; i++) {
            play("tool.called", "{\"call_id\":\"c" + i + "\",\"tool\":\"t\",\"arguments\":{\"id\":" + i + "}}");
            play("tool.returned", "{\"call_id\":\"c" + i + "\",\"outcome\":\"denied\",\"error\":\"" + advice + "\"}");
        }

        assertThat(state.refusals().elements()).hasSize(SessionState.MAX_REFUSALS);
        assertThat(state.refusals().evicted()).isEqualTo(200 - SessionState.MAX_REFUSALS);
        assertThat(state.refusals().elements())
                .allSatisfy(refusal -> assertThat(refusal.advice().size()).isLessThanOrEqualTo(Refusal.MAX_ADVICE));
    }

    @Test
    void failuresPushNoRefusalOut() throws EventRejectedException {
        play("tool.called", "{\"call_id\":\"first\",\"tool\":\"t\"}");
        play("tool.returned", "{\"call_id\":\"first\",\"outcome\":\"denied\"}");
        for (int i = 0; i < 60; i++) {
            play("tool.called", "{\"call_id\":\"c" + i + "\",\"tool\":\"t\",\"arguments\":{\"id\":" + i + "}}");
            play(
                    "tool.returned",
                    "{\"call_id\":\"c" + i + "\",\"outcome\":\"error\",\"error\":\"broken, use other_" + i + "\"}");
        }

        assertThat(state.refusals().elements())
                .extracting(refusal -> refusal.call().callId())
                .containsExactly("first", "c56", "c57", "c58", "c59");
    }

    private void play(String type, String data) throws EventRejectedException {
        TrustEvent event = new CloudEventJson()
                .read("{\"specversion\":\"1.0\",\"id\":\"e"
                        + state.header().progress().events()
                        + "\",\"source\":\"g\",\"subject\":\"s1\",\"type\":\"io.driftwarden." + type
                        + "\",\"time\":\"2026-01-01T00:00:00Z\",\"data\":" + data + "}");
        Observation observation =
                new Observation(event, 0, state, state.header(), Surroundings.none(), Limits.NONE, new ToldContents());
        OBSERVERS.forEach(observer -> observer.observe(observation));
        state = observation.after();
    }
}
