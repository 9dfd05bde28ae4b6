package io.driftwarden.engine.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WinnowingTest {
    private static final int ALL = 1_000_000;

    @Property(tries = 200)
    void textsThatShareARunShareAFingerprint(
            @ForAll @AlphaChars @StringLength(min = Winnowing.GRAM + Winnowing.WINDOW - 1, max = 80) String run,
            @ForAll @AlphaChars @StringLength(max = 200) String before,
            @ForAll @AlphaChars @StringLength(max = 200) String after) {
        int[] some = Winnowing.of(before + run + after, ALL);
        int[] others = Winnowing.of(after + run + before, ALL);

        int shared = Winnowing.shared(some, others);

        assertThat(shared).isPositive();
    }

    @Property(tries = 200)
    void layoutMakesNoDifference(@ForAll @AlphaChars @StringLength(min = 40, max = 200) String text) {
        String spaced = text.chars().mapToObj(c -> (char) c + " \n\"").collect(Collectors.joining());

        assertThat(Winnowing.of(spaced.toUpperCase(java.util.Locale.ROOT), ALL)).isEqualTo(Winnowing.of(text, ALL));
    }

    @Test
    void differentTextsShareNothing() {
        String numbers = IntStream.range(0, 2_000).mapToObj(i -> "one" + i * 7).collect(Collectors.joining(" "));
        String others = IntStream.range(0, 2_000).mapToObj(i -> "two" + i * 11).collect(Collectors.joining(" "));

        assertThat(Winnowing.shared(Winnowing.of(numbers, ALL), Winnowing.of(others, ALL)))
                .isZero();
    }

    @Test
    void ofManyFingerprintsTheLeastAreKept() {
        String text = IntStream.range(0, 5_000).mapToObj(Integer::toString).collect(Collectors.joining(" "));

        int[] kept = Winnowing.of(text, 48);

        assertThat(kept)
                .hasSize(48)
                .isSorted()
                .isEqualTo(IntStream.of(Winnowing.of(text, ALL)).limit(48).toArray());
    }

    @Test
    void textShorterThanARunHasNone() {
        assertThat(Winnowing.of("a b c, short text!", ALL)).isEmpty();
    }
}
