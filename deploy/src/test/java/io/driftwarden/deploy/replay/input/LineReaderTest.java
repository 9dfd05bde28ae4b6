package io.driftwarden.deploy.replay.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    @Test
    void linesAreNumberedBlankOnesPassedOverAndTheLastNeedsNoEnd() throws IOException {
        assertThat(read("one\n\n \r\ntwo\nthree", 100))
                .containsExactly(text(1, "one"), text(4, "two"), text(5, "three"));
    }

    @Test
    void ofALineBeyondTheBoundOnlyTheLengthIsKeptAndTheRestGoesOn() throws IOException {
        // given
        String longer = "x".repeat(200_000);

        // when
        List<InputLine> lines = read("one\n" + longer + "\ntwo\n", 5);

        // then
        assertThat(lines)
                .containsExactly(text(1, "one"), new InputLine.TooLong(new Place(0, 2), 200_000), text(3, "two"));
    }

    @Test
    void aLineAtTheBoundIsKept() throws IOException {
        assertThat(read("12345\n123456", 5))
                .containsExactly(text(1, "12345"), new InputLine.TooLong(new Place(0, 2), 6));
    }

    @Test
    void anEmptyFileHasNoLine() throws IOException {
        assertThat(read("", 5)).isEmpty();
        assertThat(read("\n", 5)).isEmpty();
    }

    private static List<InputLine> read(String content, int maxBytes) throws IOException {
        LineReader reader = new LineReader(new ByteArrayInputStream(content.getBytes(UTF_8)), 0, maxBytes);
        List<InputLine> lines = new ArrayList<>();
        for (InputLine line = reader.next(); line != null; line = reader.next()) {
            lines.add(line);
        }
        return lines;
    }

    private static InputLine text(long line, String content) {
        return new InputLine.Text(new Place(0, line), Bytes.wrap(content.getBytes(UTF_8)));
    }
}
