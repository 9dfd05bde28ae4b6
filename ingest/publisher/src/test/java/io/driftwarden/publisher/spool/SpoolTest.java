package io.driftwarden.publisher.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    private static final long ROOMY = 100_000_000;

    @TempDir
    Path folder;

    @Test
    void linesComeOutInTheOrderInWhichTheyWentIn() throws IOException {
        try (Spool spool = Spool.open(folder, ROOMY)) {
            append(spool, "a", "ü", "c");

            List<String> first = spool.peek(2);
            spool.remove(first);

            assertThat(first).containsExactly("a", "ü");
            assertThat(spool.peek(2)).containsExactly("c");
        }
    }

    @Test
    void theyAreThereAgainAfterARestartWithoutThoseTakenAway() throws IOException {
        // given
        try (Spool spool = Spool.open(folder, ROOMY)) {
            append(spool, "a", "b", "c");
            spool.remove(spool.peek(1));
        }

        // when
        try (Spool spool = Spool.open(folder, ROOMY)) {
            append(spool, "d");

            // then
            assertThat(spool.peek(10)).containsExactly("b", "c", "d");
        }
    }

    @Test
    void aLineThatWasCutOffByACrashIsNotThere() throws IOException {
        // given
        try (Spool spool = Spool.open(folder, ROOMY)) {
            append(spool, "a");
        }
        Files.writeString(folder.resolve("000000000000.jsonl"), "half a li", StandardOpenOption.APPEND);

        // when
        try (Spool spool = Spool.open(folder, ROOMY)) {
            append(spool, "b");

            // then
            assertThat(spool.peek(10)).containsExactly("a", "b");
        }
    }

    @Test
    void whatDoesNotFitIsRefusedUntilThereIsRoomAgain() throws IOException {
        try (Spool spool = Spool.open(folder, 6)) {
            append(spool, "ab", "cd");

            assertThat(spool.append("e")).isEmpty();
            spool.remove(spool.peek(1));

            assertThat(spool.append("e")).isPresent();
            assertThat(spool.peek(10)).containsExactly("cd", "e");
        }
    }

    @Test
    void segmentsThatWereReadAreDeleted() throws IOException {
        // given
        String line = "x".repeat(1_000_000);
        List<String> read = new ArrayList<>();
        try (Spool spool = Spool.open(folder, ROOMY)) {
            for (int i : IntStream.range(0, 30).toArray()) {
                append(spool, i + line);
            }

            // when
            while (!spool.isEmpty()) {
                List<String> lines = spool.peek(100);
                spool.remove(lines);
                lines.forEach(each -> read.add(each.substring(0, each.indexOf('x'))));
            }
            spool.peek(1);

            // then
            assertThat(read)
                    .containsExactlyElementsOf(
                            IntStream.range(0, 30).mapToObj(Integer::toString).toList());
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).noneMatch(Segment::isSegment);
            }
        }
    }

    @Test
    void oneAtATimeUsesAFolder() throws IOException {
        try (Spool spool = Spool.open(folder, ROOMY)) {
            assertThat(spool.isEmpty()).isTrue();
            assertThatThrownBy(() -> Spool.open(folder, ROOMY)).hasMessageContaining("in use");
        }
    }

    @Test
    void whatIsForcedMayBeTakenMeanwhile() throws Exception {
        try (Spool spool = Spool.open(folder, 1024 * 1024)) {
            // given
            long first = spool.append("a").orElseThrow();
            long second = spool.append("b").orElseThrow();

            // when
            spool.force(second);
            spool.remove(spool.peek(10));
            spool.peek(10);
            long third = spool.append("c").orElseThrow();
            spool.force(first);
            spool.force(third);

            // then
            assertThat(spool.peek(10)).containsExactly("c");
        }
    }

    private static void append(Spool spool, String... lines) throws IOException {
        for (String line : lines) {
            assertThat(spool.append(line)).isPresent();
        }
    }
}
