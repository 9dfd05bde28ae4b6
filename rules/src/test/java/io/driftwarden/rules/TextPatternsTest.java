package io.driftwarden.rules;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwarden.engine.facts.Element;
import io.driftwarden.engine.text.TextPattern;
import io.driftwarden.engine.text.TextScanner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TextPatternsTest {

    @TestFactory
    Stream<DynamicTest> everyPatternKeepsItsOwnCases() throws IOException {
        return bundled().patterns().stream().flatMap(entry -> {
            // A pattern that finds only beside others is shown with one that always finds.
            TextPattern pattern = entry.compiled("en");
            return Stream.concat(
                    entry.matches().stream()
                            .map(text -> DynamicTest.dynamicTest(
                                    entry.id() + " matches: " + text, () -> assertThat(found(pattern, text))
                                            .as(text)
                                            .isTrue())),
                    entry.ignores().stream()
                            .map(text -> DynamicTest.dynamicTest(
                                    entry.id() + " ignores: " + text, () -> assertThat(found(pattern, text))
                                            .as(text)
                                            .isFalse())));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyMatchHoldsALiteral() throws IOException {
        return bundled().patterns().stream().flatMap(entry -> entry.matches().stream()
                .map(text -> DynamicTest.dynamicTest(entry.id() + ": " + text, () -> assertThat(entry.literals())
                        .anySatisfy(literal ->
                                assertThat(text.toLowerCase(Locale.ROOT)).contains(literal)))));
    }

    @Test
    void aPatternThatIsNoExpressionIsNamed() {
        // given
        TextPatterns patterns = TextPatterns.read(
                "bad.yaml",
                "language: en\npatterns: [{id: broken, element: frame, literals: [a], regex: '(', matches: [], ignores: []}]"
                        .getBytes(StandardCharsets.UTF_8));

        // then
        assertThatThrownBy(patterns::compiled)
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageContaining("broken");
    }

    private static boolean found(TextPattern pattern, String text) {
        TextPattern towardsModel = new TextPattern(pattern.id(), Element.FRAME, pattern.literals(), pattern.regex());
        return !new TextScanner(List.of(towardsModel)).scan(text).elements().isEmpty();
    }

    private static TextPatterns bundled() throws IOException {
        try (InputStream in = TextPatternsTest.class.getResourceAsStream("text/steering-en.yaml")) {
            return TextPatterns.read("steering-en.yaml", requireNonNull(in).readAllBytes());
        }
    }
}
