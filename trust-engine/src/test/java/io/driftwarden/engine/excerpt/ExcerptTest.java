package io.driftwarden.engine.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void aTextThatFitsStaysWhole() {
        String shown = Excerpt.of("read", 4);

        assertThat(shown).isEqualTo("read");
    }

    @Test
    void aLongerTextEndsInAnEllipsis() {
        String shown = Excerpt.of("reading", 4);

        assertThat(shown).isEqualTo("read…");
    }

    @Test
    void aCutPartsNoSurrogatePair() {
        String shown = Excerpt.of("ab😀c", 3);

        assertThat(shown).isEqualTo("ab…");
    }

    @Property
    void whatIsShownBeginsTheTextAndHasAnEncoding(
            @ForAll @StringLength(max = 12) String text, @ForAll @IntRange(max = 12) int length) {
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        String shown = Excerpt.of(whole, length);

        assertThat(shown.length()).isLessThanOrEqualTo(length + 1);
        assertThat(whole).startsWith(shown.equals(whole) ? whole : shown.substring(0, shown.length() - 1));
        assertThat(new String(shown.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(shown);
    }
}
