package io.driftwarden.engine.destination;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.extract.FieldRole;
import io.driftwarden.engine.facts.Destination.Placement;
import io.driftwarden.engine.json.Json;
import io.driftwarden.engine.state.RiskClass;
import io.driftwarden.engine.value.Canonical;
import io.driftwarden.engine.vocabulary.AuthorityVocabulary;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarriedCredentialsTest {
    private static final String URL = "https://api.example.net/v2";

    private final CarriedCredentials credentials = new CarriedCredentials(AuthorityVocabulary.bundled());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'headers': {'Authorization': 'Bearer x1'}",
                "'headers': ['Accept: text/html', 'Cookie: a=b']",
                "'headers': {'X-Api-Key': 'k1'}",
                "'cookie': 'a=b'",
                "'options': {'auth_token': 'x1'}",
                "'profile': 'prod'",
                "'credential_id': 'c-7'",
                "'auth': 'prod-token'"
            })
    void whatShowsACredentialCarriesIt(String argument) {
        assertThat(shown("get", argument)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'headers': {'Accept': 'text/html'}",
                "'page_token': 'x1'",
                "'max_tokens': '100'",
                "'profile': 'default'",
                "'auth': 'none'",
                "'token': ''",
                "'api_key': 'k1'",
                "'channel': 'general', 'token': 'x1'"
            })
    void othersCarryNone(String argument) {
        assertThat(shown("get", argument)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'profile': 'work'"})
    void aBrowserShowsEachPlaceItsOwn(String argument) {
        assertThat(shown("browser_navigate", argument)).isFalse();
    }

    private boolean shown(String tool, String argument) {
        JsonNode arguments = Json.read(Optional.of(("{'url': '" + URL + "', " + argument + "}").replace('\'', '"')));
        Target target = new Target(
                Placement.ARGUMENT,
                "$.url",
                FieldRole.ENDPOINT,
                Canonical.url(URL).orElseThrow());
        return credentials.shownTo(target, new Actor("http", tool, RiskClass.READ, 0), arguments);
    }
}
