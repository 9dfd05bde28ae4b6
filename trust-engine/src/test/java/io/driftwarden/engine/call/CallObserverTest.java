package io.driftwarden.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.json.CloudEventJson;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.ToldContents;
import io.driftwarden.engine.rule.Limits;
import io.driftwarden.engine.state.CallState;
import io.driftwarden.engine.state.CappedList;
import io.driftwarden.engine.state.RiskClass;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.surroundings.Surroundings;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallObserverTest {

    @Test
    void aResultFindsItsCallById() throws EventRejectedException {
        List<CallState> calls = after(
                called("{\"call_id\":\"a\",\"server\":\"s\",\"tool\":\"t\"}"),
                called("{\"call_id\":\"b\",\"server\":\"s\",\"tool\":\"t\"}"),
                returned("{\"call_id\":\"b\",\"outcome\":\"denied\"}"));

        assertThat(calls).extracting(CallState::outcome).containsExactly(null, "denied");
    }

    @Test
    void aResultWithoutAnIdAnswersTheOldestWaitingCallOfItsTool() throws EventRejectedException {
        List<CallState> calls = after(
                called("{\"server\":\"s\",\"tool\":\"other\"}"),
                called("{\"server\":\"s\",\"tool\":\"t\"}"),
                called("{\"server\":\"s\",\"tool\":\"t\",\"arguments\":{\"n\":2}}"),
                returned("{\"server\":\"s\",\"tool\":\"t\",\"outcome\":\"ok\"}"));

        assertThat(calls).extracting(CallState::outcome).containsExactly(null, "ok", null);
    }

    @Test
    void aCallOfAToolThatWasNeverListedHasTheRiskThatItsNameTells() throws EventRejectedException {
        List<CallState> calls =
                after(called("{\"server\":\"s\",\"tool\":\"delete_file\",\"arguments\":{\"path\":\"/a\"}}"));

        assertThat(calls).extracting(CallState::risk).containsExactly(RiskClass.WRITE);
    }

    @Test
    void theAuthorityOfACallIsItsOwnScopesBeforeThoseOfItsCredential() throws EventRejectedException {
        List<CallState> calls = after(
                called(
                        "{\"tool\":\"t\",\"scopes\":[\"b\",\"a\"],\"credential\":{\"id\":\"k\",\"issuer\":\"i\",\"scopes\":[\"c\"]}}"));

        assertThat(calls.get(0).authority().scopes()).containsExactly("a", "b");
        assertThat(calls.get(0).authority().credentialScopes()).containsExactly("c");
        assertThat(calls.get(0).authority().credential()).isEqualTo("k");
    }

    private static List<CallState> after(TrustEvent... events) {
        SessionState fresh = SessionState.fresh("default", "s1");
        CappedList<CallState> calls = CappedList.empty();
        for (TrustEvent event : events) {
            Observation observation = new Observation(
                    event, 0, fresh, fresh.header(), Surroundings.none(), Limits.NONE, new ToldContents());
            observation.calls(calls);
            new CallObserver().observe(observation);
            calls = observation.calls();
        }
        return calls.elements();
    }

    private static TrustEvent called(String data) throws EventRejectedException {
        return event("tool.called", data);
    }

    private static TrustEvent returned(String data) throws EventRejectedException {
        return event("tool.returned", data);
    }

    private static TrustEvent event(String type, String data) throws EventRejectedException {
        return new CloudEventJson()
                .read(
                        "{\"specversion\":\"1.0\",\"id\":\"e\",\"source\":\"g\",\"subject\":\"s1\",\"type\":\"io.driftwarden."
                                + type + "\",\"time\":\"2026-01-01T00:00:00Z\",\"data\":" + data + "}");
    }
}
