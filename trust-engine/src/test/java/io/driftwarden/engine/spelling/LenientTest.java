package io.driftwarden.engine.spelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LenientTest {
    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, TRAVERSAL",
        "/var/www/../../etc/passwd, TRAVERSAL",
        "..%2f..%2fetc/passwd, TRAVERSAL",
        "%2e%2e/%2e%2e/etc/passwd, ESCAPED",
        "%252e%252e/etc/passwd, ESCAPED_TWICE",
        "..%c0%af..%c0%afetc/passwd, ESCAPED_TWICE",
        "....//....//etc/passwd, NESTED_TRAVERSAL",
        "/..;/etc/passwd, NESTED_TRAVERSAL",
        "/ｅtc/passwd, LOOKALIKE",
        "\\u002fetc/passwd, ESCAPED",
        "/&#101;tc/passwd, ESCAPED",
        "/eTc/pAsSwD, SCATTERED_CASE"
    })
    void spellingsOfOneFileAreOne(String spelling, Mark mark) {
        Reading reading = Lenient.name(spelling);

        assertThat(reading.canonical()).isEqualTo("/etc/passwd");
        assertThat(reading.marks()).contains(mark);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd",
                "docs/My%20File.md",
                "group%2Fproject",
                "getUserById",
                "Ärger.txt",
                "C:\\Users\\ann\\a.txt",
                "https://example.com/a?b=c",
                "v1.2.3",
                "100% sure"
            })
    void plainNamesBearNoMark(String name) {
        assertThat(Lenient.name(name).marks()).isEmpty();
    }

    @Test
    void aShellsQuotesBlanksAndSeparatorsAreOneCommand() {
        Reading plain = Lenient.command("cat /etc/shadow");

        Reading hidden = Lenient.command("c''at${IFS}/etc/sh\\adow");

        assertThat(hidden.canonical()).isEqualTo(plain.canonical());
        assertThat(hidden.marks()).contains(Mark.QUOTED);
    }

    @Test
    void anAddressInAnotherNotationIsTheSame() {
        Reading reading = Lenient.name("http://2130706433/admin");

        assertThat(reading.canonical())
                .isEqualTo(Lenient.name("http://127.0.0.1/admin").canonical());
        assertThat(reading.marks()).contains(Mark.ADDRESS);
    }

    @Test
    void aNullByteEndsAName() {
        assertThat(Lenient.name("/srv/key\0.png").canonical()).isEqualTo("/srv/key");
    }

    @Test
    void longTextsAreLeftAlone() {
        String text = "%41".repeat(Lenient.MAX_LENGTH);

        assertThat(Lenient.name(text)).isEqualTo(new Reading(text, Set.of()));
    }

    @Property
    void noTextIsTooMuch(@ForAll @StringLength(max = 1_100) String text) {
        assertThatCode(() -> {
                    Lenient.name(text);
                    Lenient.command(text);
                })
                .doesNotThrowAnyException();
    }
}
