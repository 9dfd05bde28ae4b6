package io.driftwarden.engine.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.contract.ToolReturned;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.engine.decode.Decodings;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ToldContentsTest {
    private static final String PAGE = "\"The meeting of the week is on Thursday at ten, as always.\"";

    private final ToldContents contents = new ToldContents();
    private final AtomicInteger read = new AtomicInteger();
    private final ContentReading<Integer> reading = told -> read.incrementAndGet();

    @Test
    void whatIsToldAgainIsNotReadAgain() {
        // given
        contents.of(returned("a", PAGE, "")).once(reading);

        // when
        contents.of(returned("b", PAGE, "")).once(reading);

        // then
        assertThat(read).hasValue(1);
    }

    @Test
    void anotherErrorBesideTheSameContentIsAnotherTelling() {
        // given
        contents.of(returned("a", PAGE, "none")).once(reading);

        // when
        contents.of(returned("b", PAGE, "some")).once(reading);

        // then
        assertThat(read).hasValue(2);
    }

    @Test
    void whatWasReadInPartIsReadAnew() {
        // given
        String page = '"' + "Word ".repeat(Decodings.MAX_TEXT / 5 + 1) + '"';
        ToldContent first = contents.of(returned("a", page, ""));
        first.decodings().of(first.output().textValue());

        // when
        ToldContent second = contents.of(returned("b", page, ""));

        // then
        assertThat(first.decodings().unread()).isTrue();
        assertThat(second).isNotSameAs(first);
        assertThat(second.decodings().unread()).isFalse();
    }

    @Test
    void eachReaderHasItsOwnReading() {
        // given
        ToldContent told = contents.of(returned("a", PAGE, ""));
        ContentReading<String> another = content -> content.output().textValue();
        told.once(reading);

        // when
        String text = told.once(another);

        // then
        assertThat(text).startsWith("The meeting");
    }

    private static TrustEvent returned(String id, String content, String error) {
        return TrustEvent.newBuilder()
                .setId(id)
                .setSource("gateway")
                .setType("io.driftwarden.tool.returned")
                .setTime("2026-01-01T00:00:00Z")
                .setSubject("s1")
                .setToolReturned(ToolReturned.newBuilder()
                        .setContent(content)
                        .setError(error)
                        .build())
                .build();
    }
}
