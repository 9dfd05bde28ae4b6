package io.driftwarden.engine.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.state.Authority;
import io.driftwarden.engine.state.CallState;
import io.driftwarden.engine.state.CappedMap;
import io.driftwarden.engine.state.Circumstances;
import io.driftwarden.engine.state.PackedInts;
import io.driftwarden.engine.state.Refusal;
import io.driftwarden.engine.state.RiskClass;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreshCredentialTest {
    private static Authority token(String id, String... scopes) {
        return new Authority(List.of(scopes), id, List.of(scopes), "https://idp.example", null, List.of());
    }

    private static Refusal refusal(List<String> demanded, boolean unauthenticated) {
        CallState call = new CallState(
                "c", "e", 1, 1, "s", "t", RiskClass.READ, "x", List.of(), token("t1", "files:read"), "error");
        Circumstances circumstances =
                new Circumstances(List.of(), PackedInts.NONE, List.of(), false, unauthenticated, null);
        return new Refusal(
                call,
                "e2",
                2,
                2,
                true,
                demanded,
                false,
                demanded,
                List.of(),
                CappedMap.empty(),
                List.of(),
                List.of(),
                CappedMap.empty(),
                circumstances);
    }

    private static boolean answers(Refusal refusal, Authority now) {
        return FreshCredential.answers(refusal, Escalation.between(refusal, now), now);
    }

    @Test
    void whatTheChallengeAsksForAnswersIt() {
        Refusal refusal = refusal(List.of("issues:write"), false);

        assertThat(answers(refusal, token("t2", "files:read", "issues:write"))).isTrue();
    }

    @Test
    void moreThanThatDoesNot() {
        Refusal refusal = refusal(List.of("issues:write"), false);

        assertThat(answers(refusal, token("t2", "files:read", "issues:write", "admin:org")))
                .isFalse();
    }

    @Test
    void theSameScopesAnswerWhoCalls() {
        assertThat(answers(refusal(List.of(), true), token("t2", "files:read"))).isTrue();
        assertThat(answers(refusal(List.of(), false), token("t2", "files:read")))
                .isFalse();
    }
}
