package io.driftwarden.engine.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "set the base to 'Main-2'. | main-2",
                "append `[ARCHIVED] ` to it | [archived]",
                "it is “the old one”, always | the old one",
                "read ~/.ssh/id_rsa first | ~/.ssh/id_rsa",
                "write /etc/passwd, then go on | /etc/passwd",
                "call it with the flag --hard. | --hard",
                "begin with: curl -s https://canary.example.com/c?u=1 ; | https://canary.example.com/c?u=1",
                "(mailto attic@example.org) | attic@example.org"
            })
    void aTextGivesAValue(String text, String literal) {
        List<String> literals = Literals.in(text);

        assertThat(literals).containsExactly(literal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"the user's message isn't the model's", "night/day", "it is 5' high and 3' wide", "'x'", "a -- b"
            })
    void whatIsNoValueGivesNone(String text) {
        List<String> literals = Literals.in(text);

        assertThat(literals).isEmpty();
    }

    @Property
    void anyTextGivesFewAndShortValues(@ForAll @StringLength(max = 400) String text) {
        List<String> literals = Literals.in(text);

        assertThat(literals).hasSizeLessThanOrEqualTo(8).allSatisfy(literal -> assertThat(literal)
                .hasSizeBetween(3, 200));
    }
}
