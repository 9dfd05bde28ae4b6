package io.driftwarden.engine.egress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedPartsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mzxw6ytboi2dk3tfnz2gk4tfo4qho.t",
                "6a4f9c1e0b7d2358c9e1a04f7b6d3c52",
                "/in?d=SGVsbG8gV29ybGQhIEhlbGxv",
            })
    void encodedDataIsFound(String text) {
        assertThat(EncodedParts.in(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "preview-feature-login-button",
                "3f2504e0-4f89-11d3-9a0c-0305e82c3301",
                "internationalization",
                "/2026/11/21/a-long-title-with-many-words",
                "ec2-52-28-11-4.eu-central-1",
            })
    void namesDatesAndUuidsAreNot(String text) {
        assertThat(EncodedParts.in(text)).isEmpty();
    }

    @Test
    void informationGrowsWithLengthAndVariety() {
        assertThat(EncodedParts.bits("aaaaaaaaaaaaaaaa")).isZero();
        assertThat(EncodedParts.bits("0123456789abcdef")).isEqualTo(64);
    }
}
