package io.driftwarden.gateway.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.stream.StreamMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SseDecoderTest {
    private static final String STREAM =
            "\uFEFFid: 1\ndata: a\ndata:b\n\n: still here\n\r\nevent: x\r\rretry: 30\ndata\n\n" + "data: cut off";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1_000})
    void eventsAreTheSameHoweverTheyArrive(int piece) {
        List<SseEvent> events = decode(STREAM, piece, 1_000);

        assertThat(events)
                .containsExactly(
                        new SseEvent("1", null, null, "a\nb"),
                        new SseEvent(null, null, null, null),
                        new SseEvent(null, "x", null, null),
                        new SseEvent(null, null, "30", ""));
    }

    @Test
    void whatIsWrittenReadsAsTheSame() {
        SseEvent event = new SseEvent("7", "message", "10", "{\"a\":1}\nsecond");

        List<SseEvent> events = decode(event.text(), 3, 1_000);

        assertThat(events).containsExactly(event);
    }

    @Test
    void anEventIsBounded() {
        assertThatThrownBy(() -> decode("data: " + "a".repeat(1_000), 10, 100))
                .hasRootCauseInstanceOf(AnswerTooLargeException.class);
    }

    private static List<SseEvent> decode(String text, int piece, int maxBytes) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<HttpData> parts = new ArrayList<>();
        for (int i = 0; i < bytes.length; i += piece) {
            parts.add(HttpData.copyOf(bytes, i, Math.min(piece, bytes.length - i)));
        }
        return StreamMessage.of(parts.toArray(HttpData[]::new))
                .decode(new SseDecoder(maxBytes))
                .collect()
                .join();
    }
}
