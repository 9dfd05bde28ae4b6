package io.driftwarden.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MisspellingTest {
    private static final String WORD = "instructions";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iunstructions",
                "instrctions",
                "instructoins",
                "instructuons",
                "instruction",
                "nstructions",
                "instructionss"
            })
    void oneLetterAmissIsASlip(String written) {
        assertThat(Misspelling.of(WORD, written.toCharArray(), 0, written.length()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"instructions", "instructor", "constructions", "destruction", "intsructoins", "", "s"})
    void theWordItselfAndOthersAreNone(String written) {
        assertThat(Misspelling.of(WORD, written.toCharArray(), 0, written.length()))
                .isFalse();
    }
}
