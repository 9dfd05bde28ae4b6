package io.driftwarden.engine.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.decode.Decodings;
import io.driftwarden.engine.json.Json;
import io.driftwarden.engine.secret.Secrets;
import io.driftwarden.engine.vocabulary.AuthorityVocabulary;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {
    private static final Labels LABELS = Labels.bundled(Secrets.bundled(), AuthorityVocabulary.bundled());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dateOfBirth",
                "user_ssn",
                "home-address",
                "Geburtsdatum",
                "date_de_naissance",
                "fecha_nacimiento",
                "passaporte",
                "дата_рождения",
                "身份证号",
                "patient.diagnosis",
                "codice_fiscale"
            })
    void fieldsThatDescribeAPersonArePersonal(String name) {
        assertThat(of("{\"" + name + "\": \"some value\"}")).containsExactly(DataLabel.PERSONAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iban",
                "accountBalance",
                "Kontostand",
                "compte_bancaire",
                "salario",
                "номер_счёта",
                "银行卡号",
                "card_number"
            })
    void fieldsThatHoldMoneyMattersAreFinancial(String name) {
        assertThat(of("{\"" + name + "\": 12}")).containsExactly(DataLabel.FINANCIAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "email",
                "title",
                "next_page_token",
                "balance_sheet_layout",
                "street_view_enabled",
                "id",
                "created_at",
                "country",
                "description"
            })
    void ordinaryFieldsHaveNoLabel(String name) {
        assertThat(of("{\"" + name + "\": true, \"x\": 7}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pay with 4111 1111 1111 1111 12/27, FINANCIAL",
        "5555555555554444, FINANCIAL",
        "amex 3782 822463 10005, FINANCIAL",
        "id 11010519491231002X, PERSONAL",
        "CPF 529.982.247-25, PERSONAL",
        "NIR 255081416802538, PERSONAL",
        "DNI 12345678Z, PERSONAL",
        "NIE X1234567L, PERSONAL",
        "RSSMRA85T10A562S, PERSONAL",
        "снилс 112-233-445 95, PERSONAL",
        "aadhaar 2341 2341 2346, PERSONAL"
    })
    void numbersWithTheRightCheckDigitsAreLabelled(String text, DataLabel label) {
        assertThat(of("{\"x\": \"" + text + "\"}")).containsExactly(label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111 1111 1111 1112",
                "1700000000123456",
                "order 9876543210987654",
                "11010519491231002Y",
                "529.982.247-24",
                "12345678A",
                "2001 2002 2003 2004",
                "AKIA is a prefix",
                "call +49 30 901820"
            })
    void numbersThatDoNotCheckAreNot(String text) {
        assertThat(of("{\"x\": \"" + text + "\"}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home/ada/.ssh/id_ed25519", "C:\\\\Users\\\\ada\\\\.aws\\\\credentials", "app/.env", ".env.production",
                "certs/server.key", "~/.kube/config", "/etc/shadow", "infra/prod.tfvars"
            })
    void filesThatHoldCredentialsAreKnownByTheirPath(String path) {
        assertThat(LABELS.ofFile(path.replace("\\\\", "\\"))).contains(DataLabel.CREDENTIAL_FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs/credentials.md",
                ".env.example",
                "~/.ssh/known_hosts",
                "id_rsa.pub",
                "docs/shadow",
                "site/key",
                "notes.txt",
                "credentials",
                ""
            })
    void otherFilesAreNot(String path) {
        assertThat(LABELS.ofFile(path)).isEmpty();
    }

    @Test
    void programTextIsSourceCode() {
        String code =
                "import java.util.List;\\n\\npublic class A {\\n  private int b;\\n  int c() {\\n    return b;\\n  }\\n}\\n";

        assertThat(of("{\"text\": \"" + code + "\"}")).containsExactly(DataLabel.SOURCE_CODE);
    }

    @Test
    void proseIsNotSourceCode() {
        String prose =
                "If it rains,\\nfor example on Monday (or Tuesday)\\nuse the hall.\\nLet us know\\nfrom when on\\nyou can come.\\nReturn the key.";

        assertThat(of("{\"text\": \"" + prose + "\"}")).isEmpty();
    }

    @Test
    void linesOfTextAreFieldsToo() {
        assertThat(of("{\"text\": \"Name: Ada\\nDate of birth: 1815-12-10\\n\"}"))
                .containsExactly(DataLabel.PERSONAL);
    }

    @ParameterizedTest
    @CsvSource({"password,hunter2hunter2", "api_key,abcd1234efgh", "x,AKIAABCDEFGHIJKLMNOP"})
    void credentialsAreSecret(String name, String value) {
        assertThat(of("{\"" + name + "\": \"" + value + "\"}")).containsExactly(DataLabel.SECRET);
    }

    @ParameterizedTest
    @CsvSource({"password,********", "token,none", "password_policy,at least ten characters"})
    void blottedOutCredentialsAreNot(String name, String value) {
        assertThat(of("{\"" + name + "\": \"" + value + "\"}")).isEmpty();
    }

    @Test
    void megabytesOfNumbersCostLittle() {
        String hostile = "{\"x\": \"" + "4111 1111 A 1234567 ".repeat(200_000) + "\", \"y\": \""
                + "a\\n".repeat(500_000) + ":\"}";

        Assertions.assertTimeout(Duration.ofSeconds(5), () -> of(hostile));
    }

    private static Set<DataLabel> of(String json) {
        return LABELS.of(new Decodings(), Json.read(json));
    }
}
