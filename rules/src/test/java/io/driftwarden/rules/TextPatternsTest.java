package io.driftwarden.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.driftwarden.engine.text.Element;
import io.driftwarden.engine.text.TextPattern;
import io.driftwarden.engine.text.TextPattern.Markup;
import io.driftwarden.engine.text.TextPattern.Wording;
import io.driftwarden.engine.text.TextReading;
import io.driftwarden.engine.text.TextScanner;
import io.driftwarden.rules.TextPatterns.Case;
import io.driftwarden.rules.TextPatterns.Entry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TextPatternsTest {
    private static final int CASES_EACH = 3;

    @TestFactory
    Stream<DynamicTest> everyPatternKeepsItsOwnCases() {
        return packs().flatMap(pack -> pack.patterns().stream().flatMap(entry -> {
            TextPattern pattern = entry.compiled(pack.language(), pack.words());
            return Stream.concat(
                    entry.matches().stream().map(text -> matching(pattern, text, true)),
                    entry.ignores().stream().map(text -> matching(pattern, text, false)));
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyPackKeepsItsOwnCases() {
        TextScanner scanner =
                new TextScanner(packs().flatMap(pack -> compiled(pack).stream()).toList());
        return packs().flatMap(pack -> pack.cases().stream()
                .map(text -> dynamicTest(pack.language() + ": " + text.text(), () -> assertSays(scanner, text))));
    }

    @TestFactory
    Stream<DynamicTest> everyLanguageHasCasesOfBothKinds() {
        return packs().filter(pack -> !pack.language().equals("any"))
                .map(pack -> dynamicTest(pack.language(), () -> {
                    List<Case> silent = pack.cases().stream()
                            .filter(text -> text.says().isEmpty())
                            .toList();
                    assertThat(silent).hasSizeGreaterThanOrEqualTo(CASES_EACH);
                    assertThat(pack.cases()).hasSizeGreaterThanOrEqualTo(silent.size() + 1);
                }));
    }

    @Test
    void aPatternThatIsNoExpressionIsNamedWithItsLine() {
        // given
        byte[] yaml =
                """
                language: en
                patterns:
                  - id: fine
                    element: urgency
                    phrases: [now]
                    matches: []
                    ignores: []
                  - id: broken
                    element: frame
                    literals: [a]
                    regex: '('
                    matches: []
                    ignores: []
                """
                        .getBytes(StandardCharsets.UTF_8);
        TextPatterns patterns = TextPatterns.read("bad.yaml", yaml);

        // then
        assertThatThrownBy(() -> patterns.compiled("bad.yaml", yaml))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageContaining("bad.yaml:8: text pattern broken");
    }

    @Test
    void aKeyThatIsUnknownIsNamedWithItsLine() {
        // given
        byte[] yaml = "language: en\npatterns: []\nwrods: {}\n".getBytes(StandardCharsets.UTF_8);

        // then
        assertThatThrownBy(() -> TextPatterns.read("bad.yaml", yaml))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageContaining("bad.yaml:3")
                .hasMessageContaining("wrods");
    }

    @Test
    void aWordListThatIsMissingIsNamed() {
        // given
        byte[] yaml =
                "language: en\npatterns:\n  - {id: lost, element: frame, phrases: ['{nowhere} x'], matches: [], ignores: []}\n"
                        .getBytes(StandardCharsets.UTF_8);
        TextPatterns patterns = TextPatterns.read("bad.yaml", yaml);

        // then
        assertThatThrownBy(() -> patterns.compiled("bad.yaml", yaml))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageContaining("nowhere");
    }

    private static DynamicTest matching(TextPattern pattern, String text, boolean expected) {
        return dynamicTest(pattern.id() + (expected ? " matches: " : " ignores: ") + text, () -> {
            TextReading reading = new TextScanner(List.of(asFrame(pattern))).scan(text);
            assertThat(reading.elements().contains(Element.FRAME)).as(text).isEqualTo(expected);
        });
    }

    private static void assertSays(TextScanner scanner, Case text) {
        List<Element> expected = text.says().stream()
                .map(name -> Element.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
        TextReading reading = scanner.scan(text.text());
        if (expected.isEmpty()) {
            assertThat(reading).isEqualTo(TextReading.NOTHING);
        }
        assertThat(reading.elements()).containsAll(expected);
    }

    /** A pattern that finds only beside others is shown as one that always finds. */
    private static TextPattern asFrame(TextPattern pattern) {
        if (pattern instanceof Wording wording) {
            return new Wording(wording.id(), Element.FRAME, wording.phrases(), wording.unless());
        }
        Markup markup = (Markup) pattern;
        return new Markup(
                markup.id(), Element.FRAME, markup.literals(), markup.regex(), markup.opens(), markup.spoken());
    }

    private static List<TextPattern> compiled(TextPatterns pack) {
        List<TextPattern> compiled = new ArrayList<>();
        for (Entry entry : pack.patterns()) {
            compiled.add(entry.compiled(pack.language(), pack.words()));
        }
        return compiled;
    }

    private static Stream<TextPatterns> packs() {
        BundledSource source = new BundledSource();
        return source.textFiles().stream().map(file -> TextPatterns.read(file.name(), file.yaml()));
    }
}
