package io.driftwarden.gateway.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChallengeTest {
    @Test
    void readsSchemeAndParameters() {
        assertThat(
                        Challenge.of(
                                "Bearer realm=\"files\", error=\"insufficient_scope\" ,scope = \"files:read  files:write\",x=1"))
                .containsExactly(new Challenge(
                        "bearer",
                        Map.of(
                                "realm", "files",
                                "error", "insufficient_scope",
                                "scope", "files:read  files:write",
                                "x", "1")));
    }

    @Test
    void tellsSeveralChallengesOfOneHeaderApart() {
        assertThat(Challenge.of("Basic realm=\"a, Bearer scope=\\\"x\\\"\", DPoP algs=\"ES256\", Negotiate YWJj=="))
                .extracting(Challenge::scheme)
                .containsExactly("basic", "dpop", "negotiate");
    }

    @Test
    void aQuotedScopeIsNoParameterOfItsOwn() {
        assertThat(Challenge.of("Bearer error_description=\"needs scope=\\\"admin\\\"\", scope=\"read\"")
                        .get(0)
                        .scopes())
                .containsExactly("read");
    }

    @Test
    void theFirstOfAParameterCounts() {
        assertThat(Challenge.of("Bearer scope=\"read\", SCOPE=\"admin\"").get(0).scopes())
                .containsExactly("read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "=",
                "Bearer =",
                "Bearer scope",
                "Bearer scope=",
                "Bearer scope=\"",
                "\"",
                "\u0000 \\\"="
            })
    void whatIsMalformedIsReadAsFarAsItGoes(String header) {
        assertThat(Challenge.of(header)).allSatisfy(challenge -> {
            assertThat(challenge.scheme()).isNotEmpty();
            assertThat(challenge.scopes()).isEmpty();
        });
    }

    @Test
    void readsNoMoreThanItsBounds() {
        String scopes = "s ".repeat(3_000);

        assertThat(Challenge.of("Bearer scope=\"" + scopes + "\", scope=\"" + scopes)
                        .get(0)
                        .scopes())
                .hasSize(64);
    }

    @Test
    void aRefusalNamesWhatItDemandsAndWhereToGo() {
        Refusal refusal = new Refusal(
                403,
                "Bearer error=\"insufficient_scope\", scope=\"files:write\", "
                        + "resource_metadata=\"https://files.example/.well-known/oauth-protected-resource\"",
                "");

        assertThat(refusal.asksForMore()).isTrue();
        assertThat(refusal.demands()).containsExactly("files:write");
        assertThat(refusal.offer().orElseThrow().url())
                .isEqualTo("https://files.example/.well-known/oauth-protected-resource");
    }
}
