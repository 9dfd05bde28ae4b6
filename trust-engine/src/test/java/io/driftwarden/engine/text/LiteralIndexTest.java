package io.driftwarden.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LiteralIndexTest {

    @Property(tries = 500)
    void findsWhatASearchForEachLiteralFinds(
            @ForAll("literals") List<List<String>> literals, @ForAll("texts") String text) {
        // given
        Set<String> expected = new TreeSet<>();
        for (int owner = 0; owner < literals.size(); owner++) {
            for (String literal : literals.get(owner)) {
                for (int at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + 1)) {
                    expected.add(owner + "@" + (at + literal.length()));
                }
            }
        }

        // when
        List<String> found = new ArrayList<>();
        new LiteralIndex(literals).find(text, (owner, end) -> found.add(owner + "@" + end));

        // then
        assertThat(new TreeSet<>(found)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<List<List<String>>> literals() {
        return Arbitraries.strings()
                .withChars("abж")
                .ofMinLength(1)
                .ofMaxLength(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("abcж").ofMaxLength(40);
    }
}
