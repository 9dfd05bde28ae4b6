package io.driftwarden.contract.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StretchTest {
    @Test
    void whatOverlapsGoesTogetherByTheFirstRule() {
        List<Stretch> stretches = List.of(
                new Stretch(9, 12, "DW-OUT-004"), new Stretch(2, 6, "DW-OUT-005"), new Stretch(4, 5, "DW-OUT-001"));

        assertThat(Stretch.joined(stretches, 0))
                .containsExactly(new Stretch(2, 6, "DW-OUT-001"), new Stretch(9, 12, "DW-OUT-004"));
    }

    @Test
    void whatTouchesIsTwoUnlessADistanceIsToBeBridged() {
        List<Stretch> touching = List.of(new Stretch(0, 4, "A"), new Stretch(4, 8, "B"), new Stretch(10, 11, "C"));

        assertThat(Stretch.joined(touching, 0)).isEqualTo(touching);
        assertThat(Stretch.joined(touching, 2)).containsExactly(new Stretch(0, 8, "A"), new Stretch(10, 11, "C"));
        assertThat(Stretch.joined(touching, 3)).containsExactly(new Stretch(0, 11, "A"));
    }
}
