package io.driftwarden.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallArgumentsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"path\": \"/a\", \"role\": \"admin\"}",
                "{\"path\": \"/a\", \"force\": true}",
                "{\"path\": \"/a\", \"sandbox\": false}",
                "{\"path\": \"/a\", \"run_as\": \"root\"}",
                "{\"path\": \"/a\", \"api_key\": \"k\"}"
            })
    void theTaskIsTheSameWhateverTheAuthority(String arguments) {
        CallArguments plain = CallArguments.of(Json.read("{\"path\": \"/a\"}"));

        CallArguments parted = CallArguments.of(Json.read(arguments));

        assertThat(parted.task()).isEqualTo(plain.task());
        assertThat(parted.authority()).hasSize(1);
    }

    @Test
    void anotherPathIsAnotherTask() {
        assertThat(CallArguments.of(Json.read("{\"path\": \"/b\"}")).task())
                .isNotEqualTo(CallArguments.of(Json.read("{\"path\": \"/a\"}")).task());
    }

    @Test
    void aSecretIsKeptAsADigestOnly() {
        assertThat(CallArguments.of(Json.read("{\"password\": \"hunter2\"}")).authority())
                .singleElement()
                .asString()
                .startsWith("password=#")
                .doesNotContain("hunter2");
    }

    @Test
    void aPageTokenBearsNoAuthority() {
        assertThat(CallArguments.of(Json.read("{\"page_token\": \"a\"}")).authority())
                .isEmpty();
    }

    @Test
    void anElevatedCommandIsTheSameTaskWithMoreAuthority() {
        CallArguments plain = CallArguments.of(Json.read("{\"command\": \"cat /etc/shadow\"}"));

        CallArguments elevated = CallArguments.of(Json.read("{\"command\": \"sudo cat /etc/shadow\"}"));

        assertThat(elevated.task()).isEqualTo(plain.task());
        assertThat(elevated.authority()).containsExactly("sudo=true");
    }
}
