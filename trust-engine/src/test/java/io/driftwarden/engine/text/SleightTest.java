package io.driftwarden.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SleightTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Status.\u001b[31m red \u001b[0m",
                "Status.\u001b]52;c;eA==\u0007",
                "Status\u200d\u200c\u200d\u200cof a part",
                "Status \u202eexe.elif\u202c of a part"
            })
    void whatNobodySeesIsCounted(String text) {
        Sleight sleight = Sleight.in(text);

        assertThat(sleight).isNotEqualTo(Sleight.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFStatus of a part",
                "Family \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 of parts",
                "\u05de\u05e6\u05d1 \u202dv2\u202c",
                "Status of \u2068pump\u2069",
                "Status\u200b of a part",
                "Press \u001b alone"
            })
    void whatWritingNeedsIsNot(String text) {
        Sleight sleight = Sleight.in(text);

        assertThat(sleight).isEqualTo(Sleight.NONE);
    }
}
