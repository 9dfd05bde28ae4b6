package io.driftwarden.engine.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.driftwarden.engine.baseline.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class SketchTest {
    @Property
    void neitherOrderNorGroupingChangesABit(
            @ForAll @Size(min = 1, max = 300) List<@LongRange(min = 0, max = 1L << 40) Long> numbers,
            @ForAll long seed) {
        List<Long> shuffled = new ArrayList<>(numbers);
        Random random = new Random(seed);
        Collections.shuffle(shuffled, random);
        int cut = random.nextInt(numbers.size() + 1);

        Sketch parts = Sketch.merged(List.of(of(shuffled.subList(cut, numbers.size())), of(shuffled.subList(0, cut))));

        assertThat(parts).isEqualTo(of(shuffled)).isEqualTo(Sketch.merged(List.of(of(numbers))));
    }

    @Property
    void quantilesAreOffByOnePercentAtMost(
            @ForAll @Size(min = 1, max = 300) List<@LongRange(min = 1, max = 1L << 40) Long> numbers) {
        List<Long> sorted = numbers.stream().sorted().toList();

        Level level = of(numbers).level();

        double p99 = sorted.get((int) (0.99 * (sorted.size() - 1)));
        assertThat(level.p99()).isCloseTo(p99, within(1.01 * Sketch.ACCURACY * p99));
        double most = sorted.get(sorted.size() - 1);
        assertThat(level.maximum()).isCloseTo(most, within(1.01 * Sketch.ACCURACY * most));
        assertThat(level.median()).isLessThanOrEqualTo(level.p99());
    }

    private static Sketch of(List<Long> numbers) {
        return Sketch.of(numbers.stream().mapToLong(Long::longValue));
    }
}
