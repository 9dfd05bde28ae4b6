package io.driftwarden.deploy.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void readableTextStaysAsItIs() {
        assertThat(Printable.of("Überweisung → 12 € 🙂", 100)).isEqualTo("Überweisung → 12 € 🙂");
    }

    @Test
    void whatMovesHidesOrReordersIsWrittenOut() {
        assertThat(Printable.of("a\u001b[2Jb\nc\u202ed\u200be", 100))
                .isEqualTo("a\\u{1b}[2Jb\\u{a}c\\u{202e}d\\u{200b}e");
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        assertThat(Printable.of("🙂🙂🙂", 2)).isEqualTo("🙂🙂…");
    }
}
