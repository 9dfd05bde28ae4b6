package io.driftwarden.gateway.mcp.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.gateway.auth.AccessToken;
import io.driftwarden.gateway.mcp.ShownToken;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GrantsTest {
    private final Grants grants = new Grants();

    @Test
    void anotherVerifiedTokenTellsWhatItsIssuerGrantedAndTookAway() {
        grants.shown(token(false, "read", "share"));

        Grants.Change change = grants.shown(token(false, "read", "write")).orElseThrow();

        assertThat(change.granted()).containsExactly("write");
        assertThat(change.revoked()).containsExactly("share");
        assertThat(grants.shown(token(false, "read", "write"))).isEmpty();
    }

    @Test
    void aTokenThatIsPassedOnIsAGrantWhereTheServerAskedForIt() {
        grants.shown(token(true, "read"));
        grants.demanded(List.of("write"));

        assertThat(grants.shown(token(true, "read", "write")).orElseThrow().granted())
                .containsExactly("read", "write");
        assertThat(grants.shown(token(true, "read", "write", "admin"))).isEmpty();
    }

    @Test
    void nothingIsGrantedByATokenWithoutWhatTheServerAskedFor() {
        grants.shown(token(true, "read"));
        grants.demanded(List.of("write"));

        assertThat(grants.shown(token(true, "admin"))).isEmpty();
        assertThat(grants.shown(new ShownToken(Optional.empty(), true))).isEmpty();
    }

    private static ShownToken token(boolean passedOn, String... scopes) {
        return new ShownToken(
                Optional.of(new AccessToken("t", null, null, null, Optional.of(List.of(scopes)))), passedOn);
    }
}
