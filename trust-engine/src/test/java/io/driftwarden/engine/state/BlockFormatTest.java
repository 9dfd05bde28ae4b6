package io.driftwarden.engine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BlockFormatTest {
    private static final BlockFormat<CappedList<String>> LISTS =
            BlockFormat.ofList(3, new ObjectMapper(), String.class);
    private static final BlockFormat<CappedMap<String>> MAPS = BlockFormat.ofMap(3, new ObjectMapper(), String.class);
    private static final int CAP = 50;

    @Property(tries = 200)
    void whateverHappensToAListItsBytesHoldIt(@ForAll @Size(max = 120) List<@IntRange(max = 9) Integer> steps)
            throws IOException {
        CappedList<String> list = CappedList.empty();
        EncodedSection encoded = LISTS.encode(list, EncodedSection.EMPTY);
        for (int i = 0; i < steps.size(); i++) {
            list = step(list, steps.get(i), i);
            encoded = LISTS.encode(list, encoded);

            SectionFormat.Read<CappedList<String>> read = read(LISTS, encoded, CappedList.empty());

            assertThat(read.part()).isEqualTo(list);
            encoded = steps.get(i) == 0 ? read.encoded() : encoded;
        }
    }

    @Property(tries = 200)
    void whateverHappensToAMapItsBytesHoldItInItsOrder(@ForAll @Size(max = 120) List<@IntRange(max = 80) Integer> keys)
            throws IOException {
        CappedMap<String> map = CappedMap.empty();
        EncodedSection encoded = MAPS.encode(map, EncodedSection.EMPTY);
        for (int i = 0; i < keys.size(); i++) {
            map = map.withAll(Map.of("k" + keys.get(i), "v" + i), CAP);
            encoded = MAPS.encode(map, encoded);

            CappedMap<String> read =
                    read(MAPS, encoded, CappedMap.<String>empty()).part();

            assertThat(read).isEqualTo(map);
            assertThat(read.entries().keySet())
                    .containsExactlyElementsOf(map.entries().keySet());
        }
    }

    @Test
    void anElementMoreCostsTheLastBlockAndTheNumberOfThoseThatWent() throws IOException {
        // given
        CappedList<String> full = CappedList.empty();
        EncodedSection encoded = LISTS.encode(full, EncodedSection.EMPTY);
        for (int i = 0; i < 3 * CAP; i++) {
            full = full.with("element " + i, CAP);
            encoded = LISTS.encode(full, encoded);
        }

        // when
        EncodedSection next = LISTS.encode(full.with("one more", CAP), encoded);

        // then
        assertThat(next.pieces()).hasSizeLessThanOrEqualTo(CAP / BlockFormat.BLOCK + 3);
        assertThat(next.pieces().stream().filter(encoded.pieces()::contains))
                .hasSize(next.pieces().size() - 2);
    }

    @Test
    void aBlockThatIsMissingIsNoticed() throws IOException {
        CappedList<String> list = CappedList.<String>empty()
                .withAll(IntStream.range(0, 40).mapToObj(String::valueOf).toList(), CAP);
        List<Piece> pieces =
                new ArrayList<>(LISTS.encode(list, EncodedSection.EMPTY).pieces());
        pieces.remove(1);

        assertThatThrownBy(() -> LISTS.read(pieces)).isInstanceOf(IOException.class);
    }

    private static <T> SectionFormat.Read<T> read(SectionFormat<T> format, EncodedSection encoded, T empty)
            throws IOException {
        return encoded.pieces().isEmpty()
                ? new SectionFormat.Read<>(empty, EncodedSection.EMPTY)
                : format.read(encoded.pieces());
    }

    private static CappedList<String> step(CappedList<String> list, int kind, int number) {
        List<String> elements = new ArrayList<>(list.elements());
        if (kind == 1 && !elements.isEmpty()) {
            elements.remove(number % elements.size());
            return new CappedList<>(elements, list.evicted());
        }
        if (kind == 2 && !elements.isEmpty()) {
            elements.set(number % elements.size(), "changed " + number);
            return new CappedList<>(elements, list.evicted());
        }
        List<String> added = new ArrayList<>();
        for (int i = 0; i < kind * kind; i++) {
            added.add("added " + number + ' ' + i);
        }
        return list.withAll(added, CAP);
    }
}
