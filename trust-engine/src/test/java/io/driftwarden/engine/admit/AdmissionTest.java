package io.driftwarden.engine.admit;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.engine.facts.SequenceGap;
import io.driftwarden.engine.state.Header;
import io.driftwarden.engine.state.Progress;
import io.driftwarden.engine.state.SessionState;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private final Header fresh = SessionState.fresh("t", "s").header();

    @Test
    void countersThatFollowEachOtherLeaveNoGap() {
        // given
        Header first = Admission.of(fresh, event("gw", 0L), 10).header();

        // when
        Admission second = Admission.of(first, event("gw", 1L), 20);

        // then
        assertThat(second.facts()).isEmpty();
        assertThat(second.header().progress().events()).isEqualTo(2);
        assertThat(second.header().progress().lastSeen()).isEqualTo(20);
    }

    @Test
    void aJumpIsAGap() {
        // given
        Header first = Admission.of(fresh, event("gw", 0L), 10).header();

        // when
        Admission jumped = Admission.of(first, event("gw", 4L), 20);

        // then
        assertThat(jumped.facts()).containsExactly(new SequenceGap("gw", 1, 4));
    }

    @Test
    void sourcesCountForThemselves() {
        // given
        Header first = Admission.of(fresh, event("gw-1", 0L), 10).header();

        // when
        Admission other = Admission.of(first, event("gw-2", 0L), 20);

        // then
        assertThat(other.facts()).isEmpty();
    }

    @Test
    void anEventFromThePastDoesNotTurnTheClockBack() {
        // given
        Header first = Admission.of(fresh, event("gw", 0L), 100).header();

        // when
        Progress late = Admission.of(first, event("gw", 1L), 40).header().progress();

        // then
        assertThat(late.lastSeen()).isEqualTo(100);
        assertThat(late.firstSeen()).isEqualTo(40);
    }

    private static TrustEvent event(String source, Long sequence) {
        return TrustEvent.newBuilder()
                .setId("e" + sequence)
                .setSource(source)
                .setType("io.driftwarden.user.prompted")
                .setTime("2026-01-01T00:00:00Z")
                .setSubject("s")
                .setSequence(sequence)
                .setExtensions(Map.of())
                .build();
    }
}
