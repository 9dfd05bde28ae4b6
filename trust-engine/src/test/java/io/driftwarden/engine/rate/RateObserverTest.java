package io.driftwarden.engine.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.contract.ToolCalled;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.engine.baseline.CallRate;
import io.driftwarden.engine.baseline.Calls;
import io.driftwarden.engine.baseline.FleetReport;
import io.driftwarden.engine.baseline.RateKey;
import io.driftwarden.engine.facts.RateExceeded;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.ToldContents;
import io.driftwarden.engine.policy.Policy;
import io.driftwarden.engine.policy.file.PolicyText;
import io.driftwarden.engine.rule.Limits;
import io.driftwarden.engine.state.RateState;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.state.TimelineEntry;
import io.driftwarden.engine.surroundings.Surroundings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RateObserverTest {
    private static final long SECOND = 1_000_000L;
    private static final long NOW = 1_000 * SECOND;
    private static final RateKey ANN = RateKey.of("people", Duration.ofMinutes(2), "ann");

    private final Map<RateKey, CallRate> told = new HashMap<>();
    private Policy policy = policy("principal");
    private SessionState state = SessionState.fresh("acme", "s1");

    @Test
    void eachCallOfAPrincipalIsReported() {
        call("ann", NOW);

        Observation second = call("ann", NOW + SECOND);

        assertThat(second.reports()).containsExactly(FleetReport.of("acme", "s1", ANN, NOW + SECOND, new Calls(1, 3)));
    }

    @Test
    void whatNoLimitCountsPerPrincipalIsNotReported() {
        assertThat(call(null, NOW).reports()).isEmpty();
        policy = policy("session");
        assertThat(call("ann", NOW).reports()).isEmpty();
        policy = policy("tool");
        assertThat(call("ann", NOW).reports()).isEmpty();
        policy = Policy.DEFAULT;
        assertThat(call("ann", NOW).reports()).isEmpty();
    }

    @Test
    void aCallIsAddedToThoseThatAreKnownOfAllSessions() {
        // given
        told.put(ANN, new CallRate(new RateState(NOW / (10 * SECOND), List.of(2, 0, 1)), 2));

        // when
        Observation observed = call("ann", NOW + 10 * SECOND);

        // then
        assertThat(observed.facts()).singleElement().isInstanceOfSatisfying(RateExceeded.class, exceeded -> {
            assertThat(exceeded.calls()).isEqualTo(4);
            assertThat(exceeded.sessions()).isEqualTo(2);
        });
    }

    @Test
    void anotherSessionThatReachedTheLimitAloneMakesTwo() {
        // given
        told.put(ANN, new CallRate(new RateState(NOW / (10 * SECOND), List.of(3)), 1));

        // when
        Observation observed = call("ann", NOW);

        // then
        assertThat(observed.facts()).extracting("sessions").containsExactly(2);
    }

    @Test
    void whatIsKnownOfAllSessionsSlidesOutOfTheWindow() {
        // given
        told.put(ANN, new CallRate(new RateState(NOW / (10 * SECOND), List.of(2, 0, 1)), 2));

        // when
        Observation observed = call("ann", NOW + 100 * SECOND);

        // then
        assertThat(observed.facts()).isEmpty();
    }

    @Test
    void aSessionThatExceedsTheLimitAloneSaysSo() {
        // given
        call("ann", NOW);
        call("ann", NOW);
        call("ann", NOW);

        // when
        Observation observed = call("ann", NOW);

        // then
        assertThat(observed.facts())
                .containsExactly(new RateExceeded("mail", "send", policy.rates().get(0), "ann", 4, 1));
    }

    @Test
    void aCallThatComesLateIsCountedInItsOwnWindow() {
        // given
        call("ann", NOW);
        call("ann", NOW);
        call("ann", NOW);
        call("ann", NOW + 60 * SECOND);

        // when
        Observation observed = call("ann", NOW);

        // then
        assertThat(observed.facts()).extracting("calls").containsExactly(4);
    }

    private Observation call(@Nullable String principal, long time) {
        TrustEvent event = TrustEvent.newBuilder()
                .setId("e1")
                .setSource("gateway/test")
                .setType("io.driftwarden.tool.called")
                .setTime("1970-01-01T00:00:00Z")
                .setSubject("s1")
                .setToolCalled(ToolCalled.newBuilder()
                        .setServer("mail")
                        .setTool("send")
                        .build())
                .build();
        Observation observation = new Observation(
                event,
                time,
                state,
                state.header().with(state.header().parties().or(principal, null, null)),
                surroundings(),
                Limits.NONE,
                new ToldContents());
        new RateObserver().observe(observation);
        state = observation.after();
        return observation;
    }

    private Surroundings surroundings() {
        return new Surroundings() {
            @Override
            public Optional<TimelineEntry> judged(String source, String eventId) {
                return Optional.empty();
            }

            @Override
            public Optional<String> definition(String server, String tool) {
                return Optional.empty();
            }

            @Override
            public Policy policy() {
                return policy;
            }

            @Override
            public Optional<CallRate> calls(RateKey key) {
                return Optional.ofNullable(told.get(key));
            }
        };
    }

    private static Policy policy(String per) {
        return PolicyText.read("policy", "rates: [{name: people, per: " + per + ", calls: 3, window: 2m}]", Map.of());
    }
}
