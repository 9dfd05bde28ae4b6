package io.driftwarden.engine.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {

    @ParameterizedTest
    @CsvSource({
        "role=viewer, role=admin",
        "permission=read, permission=write",
        "permission=r, permission=rw",
        "access=10, access=40",
        "scope=files:read, scope=files:write",
        "sandbox=true, sandbox=false",
        "force=false, force=true",
        "run_as=ann, run_as=root"
    })
    void aHigherLevelIsRaisedAndALowerOneIsNot(String lower, String higher) {
        assertThat(Parameters.raised(List.of(lower), List.of(higher))).containsExactly(higher);
        if (!lower.startsWith("run_as")) {
            assertThat(Parameters.raised(List.of(higher), List.of(lower))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"permission=read, permission=r", "role=finance, role=controlling", "password=#1, password=#2"})
    void anotherSpellingOrAnotherNameIsNotRaised(String before, String now) {
        assertThat(Parameters.raised(List.of(before), List.of(now))).isEmpty();
    }

    @Test
    void anotherSecretIsAnotherCredential() {
        assertThat(Parameters.otherSecret(List.of("token=#1"), List.of("token=#2")))
                .isTrue();
        assertThat(Parameters.otherSecret(List.of("token=#1"), List.of("token=#1")))
                .isFalse();
    }
}
