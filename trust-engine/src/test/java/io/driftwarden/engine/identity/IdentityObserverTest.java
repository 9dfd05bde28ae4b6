package io.driftwarden.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.json.CloudEventJson;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.ToldContents;
import io.driftwarden.engine.rule.Limits;
import io.driftwarden.engine.state.Header;
import io.driftwarden.engine.state.Parties;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.surroundings.Surroundings;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentityObserverTest {
    private final SessionState fresh = SessionState.fresh("default", "s1");

    @Test
    void theStartTellsThePartiesAndTheScopes() throws EventRejectedException {
        Parties parties = after(
                        fresh.header(),
                        "session.started",
                        "{\"principal\":\"ann\",\"agent\":\"desk\",\"gateway\":\"edge\",\"scopes\":[\"b\",\"a\"]}")
                .parties();

        assertThat(parties.principal()).isEqualTo("ann");
        assertThat(parties.agent()).isEqualTo("desk");
        assertThat(parties.gateway()).isEqualTo("edge");
        assertThat(parties.scopes()).containsExactly("a", "b");
    }

    @Test
    void theFirstWordOnThePrincipalStands() throws EventRejectedException {
        Header started = after(fresh.header(), "session.started", "{\"principal\":\"ann\"}");

        Header again = after(started, "session.started", "{\"principal\":\"eve\"}");

        assertThat(again.parties().principal()).isEqualTo("ann");
    }

    @Test
    void scopesAreGrantedAndRevoked() throws EventRejectedException {
        Header before = fresh.header().with(fresh.header().parties().withScopes(List.of("a", "b")));

        Parties parties = after(before, "scope.changed", "{\"granted\":[\"c\"],\"revoked\":[\"a\"]}")
                .parties();

        assertThat(parties.scopes()).containsExactly("b", "c");
    }

    @Test
    void theEndIsKept() throws EventRejectedException {
        assertThat(after(fresh.header(), "session.ended", "{}").ending().ended())
                .isTrue();
    }

    private Header after(Header before, String type, String data) throws EventRejectedException {
        Observation observation = new Observation(
                new CloudEventJson()
                        .read(
                                "{\"specversion\":\"1.0\",\"id\":\"e\",\"source\":\"g\",\"subject\":\"s1\",\"type\":\"io.driftwarden."
                                        + type + "\",\"time\":\"2026-01-01T00:00:00Z\",\"data\":" + data + "}"),
                0,
                fresh,
                before,
                Surroundings.none(),
                Limits.NONE,
                new ToldContents());
        new IdentityObserver().observe(observation);
        return observation.header();
    }
}
