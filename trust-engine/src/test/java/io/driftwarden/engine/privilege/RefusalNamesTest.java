package io.driftwarden.engine.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.state.Authority;
import io.driftwarden.engine.state.CallState;
import io.driftwarden.engine.state.RiskClass;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefusalNamesTest {

    private static CallState call(@Nullable String outcome, @Nullable List<String> scopes) {
        Authority authority = new Authority(scopes, null, null, null, null, List.of());
        return new CallState("c", "e", 1, 1, "s", "t", RiskClass.EXECUTE, "x", List.of(), authority, outcome);
    }

    @Test
    void aRefusalNamesWhomItRefused() {
        assertThat(RefusalNames.identities("User: arn:aws:iam::1:user/ci-bot is not authorized", call("error", null)))
                .containsExactly("arn:aws:iam::1:user/ci-bot", "ci-bot");
    }

    @Test
    void aPlainWordIsNoName() {
        assertThat(RefusalNames.identities("the user is not authorized, client lacks rights", call("error", null)))
                .isEmpty();
    }

    @Test
    void theRoleOfACallIsWhomItRefused() {
        assertThat(RefusalNames.identities("denied", call("error", List.of("session:role:ANALYST"))))
                .containsExactly("analyst");
    }

    @Test
    void aMachineNamesTheFileThatItRefused() {
        assertThat(RefusalNames.places("open /home/a/.cache/x: operation not permitted", call("error", null)))
                .containsExactly("/home/a/.cache/x");
    }

    @Test
    void whatAControlRefusedIsNoMatterOfTheMachine() {
        assertThat(RefusalNames.places("/a/b: permission denied by policy: forbidden", call("error", null)))
                .isEmpty();
        assertThat(RefusalNames.places("/a/b: permission denied", call("denied", null)))
                .isEmpty();
    }
}
