package io.driftwarden.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OutputShapeTest {
    @Property(tries = 200)
    void shapesAddUpInAnyOrder(
            @ForAll @Size(min = 3, max = 8) List<@Size(max = 120) Set<@IntRange(max = 300) Integer>> outputs) {
        OutputShape forwards = OutputShape.NONE;
        OutputShape backwards = OutputShape.NONE;
        for (int i = 0; i < outputs.size(); i++) {
            forwards = forwards.plus(shape(outputs.get(i)));
            backwards = shape(outputs.get(outputs.size() - 1 - i)).plus(backwards);
        }

        assertThat(forwards).isEqualTo(backwards);
    }

    @Test
    void aFieldThatNoOutputHadIsLacking() {
        OutputShape shape = shape(Set.of(1, 2, 3)).plus(shape(Set.of(2, 3)));

        assertThat(shape.lacks(1)).isFalse();
        assertThat(shape.lacks(4)).isTrue();
    }

    @Test
    void whereNotAllFieldsAreKeptOneThatMayHaveBeenDroppedIsNotLacking() {
        Set<Integer> many = new TreeSet<>();
        for (int i = 0; i < 2 * OutputShape.MAX_FIELDS; i++) {
            many.add(2 * i);
        }

        OutputShape shape = shape(many);

        assertThat(shape.lacks(3)).isTrue();
        assertThat(shape.lacks(3 * OutputShape.MAX_FIELDS)).isFalse();
    }

    @Test
    void outputsThatAreAllAlikeLeaveNothingNewToExpect() {
        OutputShape alike = shape(Set.of(1, 2)).plus(shape(Set.of(1, 2)));
        OutputShape varied = shape(Set.of(1, 2)).plus(shape(Set.of(3, 4)));

        assertThat(alike.unseen()).isZero();
        assertThat(varied.unseen()).isEqualTo(2);
    }

    @Test
    void cardinalityIsTheGreatestSeen() {
        OutputShape one = OutputShape.ofOne(new int[] {7, OutputShape.bits(1, 1), 1});
        OutputShape many = OutputShape.ofOne(new int[] {7, OutputShape.bits(2, 100), 1});

        assertThat(one.plus(many).fields().values()).containsExactly(7, OutputShape.bits(3, 100), 2);
    }

    private static OutputShape shape(Set<Integer> fields) {
        return OutputShape.ofOne(new TreeSet<>(fields)
                .stream()
                        .flatMapToInt(field -> java.util.stream.IntStream.of(field, 1, 1))
                        .toArray());
    }
}
