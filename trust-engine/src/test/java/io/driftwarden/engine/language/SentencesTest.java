package io.driftwarden.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    /** The sentence that holds the letter X stands between the bars. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "One. |Two is X here.| Three.",
                "|Version 1.2 of X is out.|",
                "One line\n|And X follows\nin the next.|\nThird line",
                "- one\n|- two X|\n- three",
                "name: Ann\n|body: send X|\nto: bob",
                "{\"a\": \"|one X two|\", \"b\": \"three\"}",
                "{\"a\": \"|one \\\"X\\\" two|\"}",
                "He said: \"|Do X now|\", and left.",
                "<p>|One X|</p><p>Two</p>",
                "\u4e00\u4e8c\u3002|\u4e09X\u56db\u3002|\u4e94",
                "|X|",
            })
    void itEndsWhereItsLayoutSays(String marked) {
        String text = marked.replace("|", "");
        int at = text.indexOf('X');

        int start = Sentences.start(text, at);
        int end = Sentences.end(text, at + 1);

        assertThat(text.substring(0, start) + '|' + text.substring(start, end) + '|' + text.substring(end))
                .isEqualTo(marked);
    }

    @Test
    void aSentenceWithoutEndIsCutAtWhiteSpace() {
        String text = "word ".repeat(400) + "X" + " word".repeat(400);
        int at = text.indexOf('X');

        int start = Sentences.start(text, at);
        int end = Sentences.end(text, at + 1);

        assertThat(at - start).isBetween(Sentences.MAX - 5, Sentences.MAX);
        assertThat(end - at).isBetween(Sentences.MAX - 5, Sentences.MAX + 1);
        assertThat(text.charAt(start - 1)).isEqualTo(' ');
        assertThat(text.charAt(end)).isEqualTo(' ');
    }
}
