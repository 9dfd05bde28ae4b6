package io.driftwarden.deploy.replay.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventSortTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000, 20_000, 1L << 30})
    void eventsComeByTimeAndElseInTheFilesOrderHoweverLittleMemoryThereIs(long maxBytes) throws Exception {
        // given
        List<Input.Event> events = events(1_000);
        List<Input.Event> expected = new ArrayList<>(events);
        expected.sort(Comparator.comparingLong(Input.Event::time)); // stable

        // when
        List<Input.Event> taken = new ArrayList<>();
        try (EventSort sort = new EventSort(folder, maxBytes)) {
            events.forEach(sort::add);
            sort.finish();
            for (Input.Event event = sort.take(); event != null; event = sort.take()) {
                taken.add(event);
            }
        }

        // then
        assertThat(taken).isEqualTo(expected);
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    /** Few distinct times, so that most have company. */
    private static List<Input.Event> events(int count) {
        Random random = new Random(7);
        return LongStream.rangeClosed(1, count)
                .mapToObj(line -> new Input.Event(
                        new Place(line <= count / 2 ? 0 : 1, line),
                        random.nextInt(20),
                        Bytes.wrap(("session-" + line % 7).getBytes(UTF_8)),
                        Bytes.wrap(new byte[random.nextInt(50)]),
                        Bytes.wrap(new byte[(int) (line % 3)])))
                .toList();
    }
}
