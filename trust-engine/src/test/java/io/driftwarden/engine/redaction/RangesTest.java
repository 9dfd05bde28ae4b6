package io.driftwarden.engine.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RangesTest {
    @Test
    void whatOverlapsOrNearlyMeetsIsOneRange() {
        List<Range> ranges = List.of(new Range(50, 60), new Range(0, 10), new Range(5, 20), new Range(92, 95));

        assertThat(Ranges.joined(ranges)).containsExactly(new Range(0, 60), new Range(92, 95));
    }

    @Test
    void tooManyRangesAreTheWholeText() {
        List<Range> ranges = IntStream.rangeClosed(0, Ranges.MAX)
                .mapToObj(i -> new Range(i * 100, i * 100 + 1))
                .toList();

        assertThat(Ranges.joined(ranges.subList(1, ranges.size()))).hasSize(Ranges.MAX);
        assertThat(Ranges.joined(ranges)).containsExactly(Range.WHOLE);
    }

    @Test
    void whatIsLeftHasMarksAndNoHalvesOfSurrogatePairs() {
        String text = "a\uD83D\uDE00b";

        assertThat(Ranges.without(text, List.of(new Range(2, 3)))).isEqualTo("a[removed by policy: DW-OUT-000]b");
        assertThat(Ranges.without(text, List.of(Range.WHOLE))).isEqualTo("[removed by policy: DW-OUT-000]");
    }
}
