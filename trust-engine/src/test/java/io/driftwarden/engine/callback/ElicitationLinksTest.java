package io.driftwarden.engine.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.value.Canonical;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElicitationLinksTest {
    @ParameterizedTest
    @CsvSource({
        "https://a.example/confirm?elicitationId=5f1c, true",
        "https://a.example/x?a=b&elicitation_id=5f1c, true",
        "https://a.example/mcp/elicitations/5f1c9e77, true",
        "https://a.example/elicit/550e8400-e29b-41d4-a716-446655440000?x, true",
        "https://a.example/confirm?elicitationId=, false",
        "https://a.example/specification/draft/client/elicitation, false",
        "https://a.example/docs/elicitation/security, false",
        "https://a.example/docs/elicitation, false",
        "https://a.example/, false"
    })
    void aLinkNamesOneElicitation(String url, boolean expected) {
        assertThat(ElicitationLinks.names(Canonical.url(url).orElseThrow())).isEqualTo(expected);
    }
}
