package io.driftwarden.engine.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.json.Json;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityVocabularyTest {
    private static final AuthorityVocabulary VOCABULARY = AuthorityVocabulary.bundled();

    @ParameterizedTest
    @CsvSource({
        "callbackUrl, ENDPOINT",
        "new_callback_uri, ENDPOINT",
        "webhook, ENDPOINT",
        "requiredScopes, SCOPE",
        "run_as, SCOPE",
        "access_token, CREDENTIAL",
        "fallbackTool, FALLBACK",
        "policy-override, EXCEPTION",
        "pre_approved, APPROVAL",
        "requiresApproval, CONTROL",
        "executionPriority, PRIORITY",
        "next_tool, NEXT_TOOL",
        "execution_mode, EXECUTION",
    })
    void knowsFieldsThatBearAuthority(String name, AuthorityKind expected) {
        Optional<AuthorityKind> kind = VOCABULARY.field("", name);

        assertThat(kind).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "html_url",
                "url",
                "next_page_token",
                "tokenCount",
                "job_role",
                "priority",
                "name",
                "email",
                "",
                "rolex"
            })
    void takesDataForData(String name) {
        Optional<AuthorityKind> kind = VOCABULARY.field("", name);

        assertThat(kind).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"callback, url, ENDPOINT", "credential, id, CREDENTIAL", "nextTool, name, NEXT_TOOL"})
    void readsABareNameWithTheFieldAroundIt(String parent, String name, AuthorityKind expected) {
        Optional<AuthorityKind> kind = VOCABULARY.field(parent, name);

        assertThat(kind).contains(expected);
    }

    @Test
    void doesNotLetTheFieldAroundATellingNameDecide() {
        Optional<AuthorityKind> kind = VOCABULARY.field("callback", "description");

        assertThat(kind).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "url, ENDPOINT",
        "bcc, RECIPIENT",
        "to, RECIPIENT",
        "scope, SCOPE",
        "unsafe, EXCEPTION",
        "iban, RECIPIENT"
    })
    void knowsMoreOfArguments(String name, AuthorityKind expected) {
        Optional<AuthorityKind> kind = VOCABULARY.argument(name);

        assertThat(kind).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENDPOINT | \"https://a.example/x\" | true",
                "ENDPOINT | \"a.example:8443\" | true",
                "ENDPOINT | \"10.0.0.1\" | true",
                "ENDPOINT | \"the usual one\" | false",
                "ENDPOINT | 443 | false",
                "SCOPE | \"repo:admin\" | true",
                "SCOPE | [\"read\", \"write\"] | true",
                "SCOPE | \"You may read, but not write this.\" | false",
                "SCOPE | \"This report covers March\" | false",
                "SCOPE | \"repo:read, mail.send\" | true",
                "CREDENTIAL | \"Bearer abcdef\" | true",
                "CREDENTIAL | \"ask your administrator\" | false",
                "CREDENTIAL | null | false",
                "EXCEPTION | true | true",
                "EXCEPTION | false | false",
                "EXCEPTION | \"ValueError: bad\" | false",
                "APPROVAL | \"approved\" | true",
                "APPROVAL | \"pending\" | false",
                "CONTROL | false | true",
                "CONTROL | true | false",
                "NEXT_TOOL | \"send_email\" | true",
                "NEXT_TOOL | \"none\" | false",
                "FALLBACK | {} | false",
            })
    void asksForAValueOfTheKind(AuthorityKind kind, String value, boolean expected) {
        boolean carries = VOCABULARY.carries(kind, Json.read(value));

        assertThat(carries).isEqualTo(expected);
    }

    @Test
    void showsNoCredential() {
        String shown = VOCABULARY.shown(AuthorityKind.CREDENTIAL, Json.read("\"tok-0123456789\""));

        assertThat(shown).isEqualTo("(14 characters)");
    }
}
