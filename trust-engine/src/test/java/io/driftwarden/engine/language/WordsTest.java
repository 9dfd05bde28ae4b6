package io.driftwarden.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "send_email|send email",
                "GrantGuestAccess|grant guest access",
                "delete-file v2|delete file v",
                "Don't stop|don t stop",
                "''|''"
            })
    void identifiersAndTextAreCutIntoLowerCaseWords(String text, String expected) {
        assertThat(Words.of(text)).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "transactions,transaction",
        "sending,send",
        "scheduled,schedule",
        "emails,email",
        "deletes,delete",
        "copies,copied"
    })
    void formsOfAWordShareTheirStem(String one, String other) {
        assertThat(Words.stem(one)).isEqualTo(Words.stem(other));
    }
}
