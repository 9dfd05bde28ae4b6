package io.driftwarden.engine.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.secret.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownCredentialsTest {
    private static final Secrets SECRETS = Secrets.bundled();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DEPLOY_TOKEN=tq81hz0Pm2",
                "  7: become_password: tq81hz0Pm2",
                "\"api_key\": \"tq81hz0Pm2\",",
                "a=1 db.password = 'tq81hz0Pm2'"
            })
    void aNamedValueIsACredential(String line) {
        assertThat(ShownCredentials.in(line, SECRETS)).containsExactly("tq81hz0Pm2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "next_page_token: tq81hz0Pm2",
                "version=v1x22b9",
                "password: $DB_PASS1",
                "token=secret",
                "password=ab1"
            })
    void anyOtherValueIsNone(String line) {
        assertThat(ShownCredentials.in(line, SECRETS)).isEmpty();
    }

    @Test
    void aCredentialIsAWordOfWhatCarriesIt() {
        assertThat(ShownCredentials.words("curl -u sk1abcdef: -H \"X: Bearer tq81hz0Pm2\" A=q1w2e3r4"))
                .contains("sk1abcdef", "tq81hz0Pm2", "q1w2e3r4");
    }

    @Test
    void aFloodOfNamesStaysBounded() {
        assertThat(ShownCredentials.in("token=a1b2c3d4 \n".repeat(5_000) + "token=:=:".repeat(50_000), SECRETS))
                .hasSizeLessThanOrEqualTo(16);
    }
}
