package io.driftwarden.engine.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.baseline.Baseline;
import org.junit.jupiter.api.Test;

class FleetHeadTest {
    private static final long HOUR = Baseline.WINDOW;
    private static final long MINUTE = HOUR / 60;

    @Test
    void aWindowIsOverWhenTwoSessionsAreFiveMinutesPastIt() {
        FleetHead open = FleetHead.NEW.at("a", 10 * MINUTE).counted(0);

        assertThat(open.at("a", HOUR + 5 * MINUTE).due()).isEmpty();
        assertThat(open.at("a", HOUR + 5 * MINUTE).at("b", HOUR + 4 * MINUTE).due())
                .isEmpty();
        assertThat(open.at("a", HOUR + 5 * MINUTE).at("b", HOUR + 5 * MINUTE).due())
                .containsExactly(0L);
    }

    @Test
    void aSessionThatLiesAboutTheTimeClosesNothingHoweverOftenItDoes() {
        FleetHead head = FleetHead.NEW.at("honest", 10 * MINUTE).counted(0);

        for (int hour = 1; hour <= 100; hour++) {
            head = head.at("liar", hour * 1_000L * HOUR);
        }

        assertThat(head.due()).isEmpty();
    }

    @Test
    void windowsFarAheadDoNotKeepOutTheOneThatIsNow() {
        FleetHead head = FleetHead.NEW;
        for (int ahead = 1; ahead <= FleetHead.MAX_OPEN; ahead++) {
            head = head.counted(ahead * 1_000L * HOUR);
        }

        boolean further = head.takes(100_000 * HOUR);
        FleetHead now = head.counted(HOUR);

        assertThat(further).isFalse();
        assertThat(head.takes(HOUR)).isTrue();
        assertThat(now.open()).hasSize(FleetHead.MAX_OPEN).containsKey(HOUR);
        assertThat(head.displaced(HOUR)).hasValue(FleetHead.MAX_OPEN * 1_000 * HOUR);
    }

    @Test
    void aWindowTakesNoMoreSessionsThanItsCapAndNoneOnceItIsClosed() {
        FleetHead head = FleetHead.NEW;
        for (int session = 0; session < FleetHead.MAX_SESSIONS; session++) {
            head = head.counted(0);
        }

        assertThat(head.takes(0)).isFalse();
        assertThat(head.takes(HOUR)).isTrue();
        assertThat(head.closedUpTo(HOUR).takes(HOUR)).isFalse();
        assertThat(head.closedUpTo(HOUR).open()).isEmpty();
    }
}
