package io.driftwarden.engine.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldRoleTest {
    @ParameterizedTest
    @CsvSource({
        "url, ENDPOINT",
        "baseUrl, ENDPOINT",
        "webhook_url, CALLBACK",
        "redirect_uri, CALLBACK",
        "callbackUrl, CALLBACK",
        "email_body, BODY",
        "recipients, RECIPIENT",
        "to, RECIPIENT",
        "server, PLACE",
        "account_number, ACCOUNT",
        "phone_number, PHONE",
        "file_path, PATH",
        "command, COMMAND",
        "title, OTHER",
    })
    void tellsTheRoleByTheName(String name, FieldRole role) {
        assertThat(FieldRole.of(name)).isEqualTo(role);
    }
}
