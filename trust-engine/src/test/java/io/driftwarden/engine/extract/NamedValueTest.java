package io.driftwarden.engine.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedValueTest {
    private final NamedValue named = new NamedValue();

    @ParameterizedTest
    @CsvSource({
        "path, /redirect_uris/-, CALLBACK",
        "path, /clients/7/redirect_uris/0, CALLBACK",
        "name, order_webhook_url, CALLBACK",
        "key, smtp.host, ENDPOINT",
        "path, /client_name, OTHER",
        "path, /-/0//, OTHER"
    })
    void aValueHasTheRoleThatTheFieldBeforeItNames(String naming, String name, FieldRole role) {
        var unused = named.role("$.changes[]." + naming, name);

        FieldRole told = named.role("$.changes[].value", "https://a.example/b");

        assertThat(told).isEqualTo(role);
    }

    @Test
    void aNameServesOneValueOfItsOwnObject() {
        var unused = named.role("$.a.name", "webhook");

        FieldRole elsewhere = named.role("$.b.value", "https://a.example/b");
        FieldRole first = named.role("$.a.value", "https://a.example/b");
        FieldRole second = named.role("$.a.value", "https://a.example/b");

        assertThat(elsewhere).isEqualTo(FieldRole.OTHER);
        assertThat(first).isEqualTo(FieldRole.CALLBACK);
        assertThat(second).isEqualTo(FieldRole.OTHER);
    }

    @Test
    void aNameThatIsATextNamesNothing() {
        var unused = named.role("$.name", "webhook ".repeat(100));

        FieldRole told = named.role("$.value", "https://a.example/b");

        assertThat(told).isEqualTo(FieldRole.OTHER);
    }
}
