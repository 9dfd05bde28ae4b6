package io.driftwarden.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.facts.Element;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TextScannerTest {
    private final TextScanner scanner = new TextScanner(List.of(
            pattern(Element.OVERRIDE, "ignore all|the rules"),
            pattern(Element.ADDRESS, "dear assistant"),
            pattern(Element.URGENCY, "urgent")));

    @Test
    void cleanTextSaysNothing() {
        assertThat(scanner.scan("The rules of the game.").elements()).isEmpty();
    }

    @Test
    void whatAlsoStandsInTextForPeopleCountsOnlyBesideWhatDoesNot() {
        assertThat(scanner.scan("urgent: bring a towel").elements()).isEmpty();
        assertThat(scanner.scan("urgent, dear assistant").elements())
                .containsExactlyInAnyOrder(Element.URGENCY, Element.ADDRESS);
    }

    @Test
    void elementsFarApartDoNotAddUp() {
        // given
        String text = "dear assistant" + " x".repeat(2_000) + " ignore all rules";

        // when
        TextReading reading = scanner.scan(text);

        // then
        assertThat(reading.elements()).hasSize(1);
    }

    @Test
    void fullWidthLettersAndZeroWidthSpacesDoNotHide() {
        assertThat(scanner.scan("Ｉｇｎｏｒｅ a\u200bll rules").elements()).contains(Element.OVERRIDE);
    }

    @Test
    void textInTagCharactersIsReadAndCalledHidden() {
        // given
        StringBuilder hidden = new StringBuilder("Hello ");
        "ignore all rules".chars().forEach(c -> hidden.appendCodePoint(0xE0000 + c));

        // when
        TextReading reading = scanner.scan(hidden.toString());

        // then
        assertThat(reading.elements()).contains(Element.HIDDEN, Element.OVERRIDE);
    }

    @Test
    void aFloodOfLiteralsIsBounded() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> scanner.scan("ignore ignore the assistant ".repeat(100_000)));
    }

    private static TextPattern pattern(Element element, String words) {
        List<Phrase.Step> steps = Stream.of(words.split(" ", -1))
                .map(word -> new Phrase.Step(Set.of(word.split("\\|", -1)), 0))
                .toList();
        return new TextPattern.Wording(element.name(), element, List.of(new Phrase(steps)), List.of());
    }
}
