package io.driftwarden.gateway.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessTokenTest {
    private static final JWTClaimsSet CLAIMS = new JWTClaimsSet.Builder()
            .issuer("https://login.example")
            .subject("ann")
            .audience("https://files.example")
            .expirationTime(Date.from(Instant.parse("2026-01-01T01:00:00Z")))
            .claim("scope", "files:read files:write")
            .build();

    @Test
    void saysWhatItsClaimsSay() {
        AccessToken token = read(CLAIMS);

        assertThat(token.issuer()).isEqualTo("https://login.example");
        assertThat(token.audience()).isEqualTo("https://files.example");
        assertThat(token.expiresAt()).isEqualTo("2026-01-01T01:00:00Z");
        assertThat(token.scopes()).contains(List.of("files:read", "files:write"));
        assertThat(token.credential().getScopes()).contains(List.of("files:read", "files:write"));
    }

    @Test
    void readsScopesAsSomeIssuersWriteThem() {
        JWTClaimsSet list = new JWTClaimsSet.Builder()
                .claim("scp", List.of("read", "write"))
                .build();
        JWTClaimsSet words =
                new JWTClaimsSet.Builder().claim("scp", "read write").build();

        assertThat(read(list).scopes()).contains(List.of("read", "write"));
        assertThat(read(words).scopes()).contains(List.of("read", "write"));
    }

    @Test
    void aRenewedTokenIsNoOtherCredentialAndOneForAnotherAudienceIs() {
        AccessToken renewed = read(new JWTClaimsSet.Builder(CLAIMS).jwtID("2").build());
        AccessToken elsewhere = read(new JWTClaimsSet.Builder(CLAIMS)
                .audience("https://mail.example")
                .build());

        assertThat(renewed.id()).isEqualTo(read(CLAIMS).id());
        assertThat(elsewhere.id()).isNotEqualTo(renewed.id());
    }

    @Test
    void whatIsNoJsonWebTokenOnlyTellsWhichItIs() {
        AccessToken opaque = AccessToken.unverified("bearer  s3cret").orElseThrow();

        assertThat(opaque.scopes()).isEmpty();
        assertThat(opaque.toString()).doesNotContain("s3cret");
        assertThat(opaque.id())
                .isEqualTo(AccessToken.unverified("Bearer s3cret").orElseThrow().id());
        assertThat(AccessToken.unverified("Bearer a.b.c").orElseThrow().scopes())
                .isEmpty();
        assertThat(AccessToken.unverified("Basic YTpi")).isEmpty();
    }

    @Test
    void aHostileTokenIsReadWithinBounds() {
        AccessToken many = read(new JWTClaimsSet.Builder()
                .claim("scope", "s ".repeat(2_000))
                .issuer("i".repeat(1_000))
                .expirationTime(Date.from(Instant.parse("9999-01-01T00:00:00Z")))
                .build());
        String endless = "Bearer " + ".".repeat(100_000);

        assertThat(many.scopes().orElseThrow()).hasSize(64);
        assertThat(many.issuer()).hasSize(200);
        assertThat(many.expiresAt()).isNull();
        assertThat(AccessToken.unverified(endless).orElseThrow().scopes()).isEmpty();
    }

    private static AccessToken read(JWTClaimsSet claims) {
        return AccessToken.unverified("Bearer " + new PlainJWT(claims).serialize())
                .orElseThrow();
    }
}
