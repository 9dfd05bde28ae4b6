package io.driftwarden.engine.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.baseline.CallRate;
import io.driftwarden.engine.baseline.Calls;
import io.driftwarden.engine.state.RateState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrincipalCallsTest {
    private static final int ALLOWED = 4;
    private static final long NOW = 1_000;

    private PrincipalCalls calls = PrincipalCalls.NONE;
    private int tellings;

    @Test
    void belowTheLimitNothingIsTold() {
        // when
        call("a", NOW, 2);
        call("b", NOW, 1);

        // then
        assertThat(calls.told()).isNull();
    }

    @Test
    void whereSessionsReachTheLimitTogetherItIsTold() {
        // given
        call("a", NOW - 3, 3);

        // when
        call("b", NOW, 1);

        // then
        assertThat(told().calls().calls(NOW)).isEqualTo(4);
        assertThat(told().calls().at(NOW - 3)).isEqualTo(3);
        assertThat(told().sessions()).isEqualTo(2);
    }

    @Test
    void ofOneSessionAloneItIsToldOnceThatTheLimitIsReached() {
        // when
        call("a", NOW, 100);
        call("a", NOW + 1, 100);

        // then
        assertThat(tellings).isEqualTo(1);
        assertThat(told().calls().calls(NOW)).isEqualTo(4);
    }

    @Test
    void callsThatLieFurtherApartThanTheWindowAreNotAdded() {
        // given
        call("a", NOW - RateState.SLOTS, 3);

        // when
        call("b", NOW, 3);

        // then
        assertThat(calls.told()).isNull();
    }

    @Test
    void howeverManyCallsFollowTheyAreSeldomTold() {
        // when
        for (int i = 0; i < 1_000; i++) {
            call(i % 2 == 0 ? "a" : "b", NOW, 1);
        }

        // then: at 4, 8, 16 … 512
        assertThat(tellings).isEqualTo(8);
        assertThat(told().calls().calls(NOW)).isEqualTo(512);
    }

    @Test
    void aNewSlotBeginsWithWhatIsKnown() {
        // given
        call("a", NOW - 1, 5);
        call("b", NOW - 1, 4);

        // when
        call("a", NOW, 1);

        // then
        assertThat(told().calls().newest()).isEqualTo(NOW);
        assertThat(told().calls().calls(NOW)).isEqualTo(10);
    }

    @Test
    void aLateCallTakesNothingFromWhatIsTold() {
        // given
        call("a", NOW, 2);
        call("b", NOW, 2);

        // when
        call("b", NOW - 2, 4);

        // then
        assertThat(told().calls()).returns(8, told -> told.calls(NOW)).returns(4, told -> told.calls(NOW - 2));
    }

    @Test
    void aSessionThatTellsOfTheFutureHidesNoOthersCalls() {
        // given
        call("a", NOW, 3);
        call("liar", NOW + 1_000_000, 3);
        call("other liar", NOW + 1_000_000, 3);

        // when
        call("b", NOW, 1);

        // then
        assertThat(told().calls().calls(NOW)).isEqualTo(4);
    }

    @Test
    void aSessionThatTellsOfThePastHidesNoOthersCalls() {
        // given
        call("a", NOW, 3);

        // when
        call("liar", NOW - (1L << 33), 3);
        call("b", NOW, 1);

        // then
        assertThat(told().calls().calls(NOW)).isEqualTo(4);
    }

    @Test
    void callsOfMoreSessionsThanAreCountedApartAreCountedAllTheSame() {
        // when
        for (int session = 0; session < 512; session++) {
            call("session-" + session, NOW + session % 3, 1);
        }

        // then
        assertThat(calls.sessions()).hasSize(PrincipalCalls.MAX_SESSIONS);
        assertThat(made(NOW + 2)).isEqualTo(512);
        assertThat(told().sessions()).isGreaterThan(PrincipalCalls.MAX_SESSIONS);
    }

    @Test
    void aLimitThatIsLoweredIsReachedByTheNextCall() {
        // given
        call("a", NOW, 2);

        // when
        calls = calls.plus("b", NOW, new Calls(1, 3));

        // then
        assertThat(told().calls().calls(NOW)).isEqualTo(3);
    }

    private void call(String session, long slot, int times) {
        for (int i = 0; i < times; i++) {
            @Nullable CallRate before = calls.told();
            calls = calls.plus(session, slot, new Calls(1, ALLOWED));
            tellings += Objects.equals(before, calls.told()) ? 0 : 1;
        }
    }

    private CallRate told() {
        return Objects.requireNonNull(calls.told());
    }

    private int made(long slot) {
        int apart = calls.sessions().values().stream()
                .mapToInt(session -> session.calls(slot))
                .sum();
        return apart + (calls.others() == null ? 0 : calls.others().calls(slot));
    }
}
