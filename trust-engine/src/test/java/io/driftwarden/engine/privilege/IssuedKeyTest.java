package io.driftwarden.engine.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.vocabulary.NameWords;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuedKeyTest {
    @ParameterizedTest
    @ValueSource(strings = {"create_api_token", "issueAccessKey", "generate_ssh_key", "mint-service-account"})
    void aNameTellsThatACredentialIsMade(String tool) {
        assertThat(IssuedKey.by(NameWords.of(tool))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"list_api_tokens", "create_foreign_key", "create_csrf_token", "add_translation_key"})
    void anyOtherDoesNot(String tool) {
        assertThat(IssuedKey.by(NameWords.of(tool))).isFalse();
    }

    @Test
    void subcommandsMayStandInAnyOrder() {
        assertThat(IssuedKey.among(Set.of("iam", "service", "accounts", "keys", "create")))
                .isTrue();
    }
}
