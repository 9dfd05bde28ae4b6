package io.driftwarden.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.driftwarden.engine.state.Blocks.Block;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BlockFormatTest {
    private static final BlockFormat<CappedList<String>> LISTS = BlockFormat.ofList(new ObjectMapper(), String.class);
    private static final BlockFormat<CappedMap<String>> MAPS = BlockFormat.ofMap(new ObjectMapper(), String.class);
    private static final int CAP = 50;

    @Property(tries = 200)
    void whateverHappensToAListItsBytesHoldIt(@ForAll @Size(max = 120) List<@IntRange(max = 9) Integer> steps)
            throws IOException {
        CappedList<String> list = CappedList.empty();
        EncodedSection encoded = LISTS.encode(list, null);
        for (int i = 0; i < steps.size(); i++) {
            list = step(list, steps.get(i), i);
            encoded = LISTS.encode(list, encoded);

            SectionFormat.Read<CappedList<String>> read = LISTS.read(ByteBuffer.wrap(encoded.bytes()));

            assertThat(read.part()).isEqualTo(list);
            encoded = steps.get(i) == 0 ? read.encoded() : encoded;
        }
    }

    @Property(tries = 200)
    void whateverHappensToAMapItsBytesHoldItInItsOrder(@ForAll @Size(max = 120) List<@IntRange(max = 80) Integer> keys)
            throws IOException {
        CappedMap<String> map = CappedMap.empty();
        EncodedSection encoded = MAPS.encode(map, null);
        for (int i = 0; i < keys.size(); i++) {
            map = map.withAll(Map.of("k" + keys.get(i), "v" + i), CAP);
            encoded = MAPS.encode(map, encoded);

            CappedMap<String> read = MAPS.read(ByteBuffer.wrap(encoded.bytes())).part();

            assertThat(read).isEqualTo(map);
            assertThat(read.entries().keySet())
                    .containsExactlyElementsOf(map.entries().keySet());
        }
    }

    @Test
    void anElementMoreCostsTheFirstBlockAndTheLast() throws IOException {
        // given
        CappedList<String> full = CappedList.empty();
        EncodedSection encoded = LISTS.encode(full, null);
        for (int i = 0; i < 3 * CAP; i++) {
            full = full.with("element " + i, CAP);
            encoded = LISTS.encode(full, encoded);
        }

        // when
        EncodedSection next = LISTS.encode(full.with("one more", CAP), encoded);

        // then
        assertThat(documents(next)).hasSizeLessThanOrEqualTo(CAP / BlockFormat.BLOCK + 2);
        assertThat(documents(next).stream().filter(documents(encoded)::contains))
                .hasSizeGreaterThanOrEqualTo(documents(next).size() - 2);
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

    private static List<byte[]> documents(EncodedSection encoded) {
        return ((Blocks) encoded).blocks().stream().map(Block::document).toList();
    }
}
