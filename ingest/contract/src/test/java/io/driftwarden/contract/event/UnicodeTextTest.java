package io.driftwarden.contract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnicodeTextTest {
    private static final char HIGH = '\uD83D';
    private static final char LOW = '\uDE00';

    @ParameterizedTest
    @CsvSource({
        "HL, HL",
        "H, ?",
        "L, ?",
        "HH, ??",
        "LL, ??",
        "LH, ??",
        "HHL, ?HL",
        "HLL, HL?",
        "LHLH, ?HL?",
        "aHbLc, a?b?c"
    })
    void halvesOfPairsAreReplacedAndPairsAreKept(String text, String repaired) {
        assertThat(UnicodeText.repaired(surrogates(text))).isEqualTo(surrogates(repaired));
    }

    @Test
    void aTextOfHalvesIsReplacedAltogether() {
        String halves = String.valueOf(HIGH).repeat(200_000);

        String repaired = UnicodeText.repaired(halves);

        assertThat(repaired).isEqualTo("\uFFFD".repeat(200_000));
    }

    @Property
    void whatIsRepairedIsUtf8AndOfTheSameLength(@ForAll("texts") String text) {
        String repaired = UnicodeText.repaired(text);

        assertThat(UnicodeText.firstUnpairedSurrogate(repaired)).isEqualTo(-1);
        assertThat(repaired).hasSameSizeAs(text);
        assertThat(new String(repaired.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(repaired);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "\u00e9", String.valueOf(HIGH), String.valueOf(LOW), "\uD83D\uDE00")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    private static String surrogates(String text) {
        return text.replace('H', HIGH).replace('L', LOW).replace('?', '\uFFFD');
    }
}
