package io.driftwarden.engine.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalReadingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error: HTTP 403",
                "status: 401",
                "error: Request failed with status code 403",
                "error: PERMISSION_DENIED: missing iam.roles.update",
                "error: cat: /etc/shadow: Permission denied",
                "error: You are not authorized to perform this operation.",
                "error: Resource not accessible by integration",
                "error: secrets is forbidden: User cannot get resource"
            })
    void aFailureForWantOfAuthorityIsARefusal(String text) {
        assertThat(RefusalReading.of(text, false).refused()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error: Request timed out after 403 seconds",
                "error: 503 Service Unavailable",
                "error: Error: Non-delivered order cannot be returned",
                "error: Invoice 403 has no lines",
                "error: 403 Forbidden: API rate limit exceeded",
                "error: 1 validation error: permission should be 'r' or 'rw'",
                "error: User not found"
            })
    void anotherFailureIsNone(String text) {
        assertThat(RefusalReading.of(text, false).refused()).isFalse();
    }

    @Test
    void theScopesOfAChallengeAreRead() {
        RefusalReading reading = RefusalReading.of(
                "error: Bearer error=\"insufficient_scope\", scope=\"files:read files:write\", resource_metadata=\"https://a.example/m\"",
                false);

        assertThat(reading.demanded()).containsExactly("files:read", "files:write");
    }

    @Test
    void aScopeNamedInProseIsRead() {
        RefusalReading reading = RefusalReading.of("error: Forbidden. This needs the `repo:write` scope.", false);

        assertThat(reading.demanded()).containsExactly("repo:write");
    }

    @Test
    void anExpiredTokenIsStale() {
        assertThat(RefusalReading.of("error: 401 Unauthorized, token expired", false)
                        .stale())
                .isTrue();
    }
}
