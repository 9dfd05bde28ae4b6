package io.driftwarden.engine.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.facts.Cargo;
import io.driftwarden.engine.facts.OfferFollowed;
import io.driftwarden.engine.played.PlayedSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudiencesTest {
    @ParameterizedTest
    @CsvSource({
        "audience, https://api.tailspin.net/, NOTHING",
        "audience, https://mcp.tailspin.net/v1, NOTHING",
        "audience, https://api.fabrikam.com/, CREDENTIAL",
        "audience, orders, CREDENTIAL",
        "principal, mira, CREDENTIAL"
    })
    void aTokenMayBeShownToWhomItIsFor(String field, String value, Cargo expected) {
        PlayedSession session = new PlayedSession()
                .then("session.started", "{'" + field + "': '" + value + "'}")
                .then(
                        "tool.returned",
                        "{'server': 'web', 'tool': 'fetch', 'outcome': 'ok', 'content': 'see https://api.tailspin.net/v2'}")
                .then(
                        "tool.called",
                        "{'server': 'http', 'tool': 'get', 'arguments': {'url': 'https://api.tailspin.net/v2', 'access_token': 'x1'}}");

        assertThat(session.found(OfferFollowed.class)).singleElement().returns(expected, OfferFollowed::cargo);
    }
}
