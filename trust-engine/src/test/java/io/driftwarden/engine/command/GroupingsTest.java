package io.driftwarden.engine.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupingsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(rm -rf x)",
                "{ rm -rf x; }",
                "bash -lc 'rm -rf x'",
                "env A=1 B=2 rm -rf x",
                "true && rm -rf x; echo done",
                "echo 'rm -rf x' | sh",
                "echo x | xargs rm -rf",
                "( bash -c \"rm -rf x\" )"
            })
    void whatIsPutAroundACommandIsTakenOff(String text) {
        Groupings read = Groupings.of(text);

        assertThat(read.inner()).isEqualTo("rm -rf x");
        assertThat(read.ways()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rm -rf x",
                "cd a && rm -rf x",
                "(a) && (b)",
                "bash x.sh",
                "ls | grep x",
                "env -i x",
                "echo a > b; c",
                "awk '{ print; }' f"
            })
    void anythingElseIsLeftAsItIs(String text) {
        assertThat(Groupings.of(text).inner()).isEqualTo(text);
    }

    @Test
    void layersWithoutEndAreNotFollowed() {
        String text = "(".repeat(2_000) + "x" + ")".repeat(2_000);

        assertThat(Groupings.of(text).inner()).hasSizeGreaterThan(3_000);
    }
}
