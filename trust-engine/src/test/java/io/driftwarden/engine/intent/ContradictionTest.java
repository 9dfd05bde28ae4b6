package io.driftwarden.engine.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContradictionTest {
    private static final List<String> PROMPTS =
            List.of("create 'retrospective' on 2026-03-09 10:00 with bo@partner.example");

    @Test
    void anotherDateThanTheUsersOwnContradicts() {
        assertThat(in("2026-04-17 09:30")).isTrue();
    }

    @Test
    void theUsersDateInAnotherFormOfTheSameArgumentDoesNot() {
        assertThat(in("2026-03-09t10:00:00")).isFalse();
    }

    @Test
    void aSortThatTheUserNamedNothingOfDoesNot() {
        assertThat(in("de89370400440532013000")).isFalse();
        assertThat(in("oak room")).isFalse();
    }

    @Test
    void anotherMailboxContradicts() {
        assertThat(in("dora@collector.example")).isTrue();
    }

    private static boolean in(String value) {
        return Contradiction.in(List.of(value), List.of(new CallValue(value, false)), PROMPTS);
    }
}
