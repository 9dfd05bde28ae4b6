package io.driftwarden.gateway.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.Server;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.driftwarden.gateway.Problem;
import io.driftwarden.gateway.auth.CredentialKind.Shown;
import io.driftwarden.gateway.server.Servers;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OidcTokensTest {
    private static final String ISSUER = "https://id.example";
    private static final Duration HOUR = Duration.ofHours(1);

    private final AtomicInteger fetches = new AtomicInteger();
    private ECKey key;
    private Server provider;
    private OidcTokens tokens;

    @BeforeEach
    void start() throws Exception {
        key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
        String jwks = new JWKSet(key.toPublicJWK()).toString();
        provider = Servers.builder()
                .http(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .service("/jwks", (context, request) -> {
                    fetches.incrementAndGet();
                    return HttpResponse.of(HttpStatus.OK, MediaType.JSON, jwks);
                })
                .build();
        provider.start().join();
        tokens = new OidcTokens(new OidcSettings(
                ISSUER,
                "driftwarden",
                URI.create("http://127.0.0.1:" + provider.activeLocalPort() + "/jwks"),
                OidcSettings.ALGORITHMS,
                Optional.empty(),
                "org"));
    }

    @AfterEach
    void stop() {
        Servers.stop(provider);
    }

    @Test
    void aTokenOfTheIssuerNamesTenantAndPrincipalAndKeysAreFetchedOnce() throws Exception {
        // given
        String token = signed(key, claims(ISSUER, "driftwarden", HOUR));

        // when
        Optional<Caller> first = caller(token);
        Optional<Caller> second = caller(token);

        // then
        assertThat(first.orElseThrow().tenant()).isEqualTo("acme");
        assertThat(first.orElseThrow().principal()).contains("alice");
        assertThat(first.orElseThrow().token().orElseThrow().issuer()).isEqualTo(ISSUER);
        assertThat(second).isEqualTo(first);
        assertThat(fetches).hasValue(1);
    }

    @Test
    void expiredForeignAndForgedTokensAreNobodys() throws Exception {
        // given
        ECKey other = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
        SignedJWT shared = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(), claims(ISSUER, "driftwarden", HOUR));
        shared.sign(new MACSigner(key.toPublicJWK().toString())); // the public key taken for a secret
        String unsigned = new PlainJWT(claims(ISSUER, "driftwarden", HOUR)).serialize();

        // when / then
        assertThat(caller(signed(key, claims(ISSUER, "driftwarden", HOUR.negated()))))
                .isEmpty();
        assertThat(caller(signed(key, claims("https://evil.example", "driftwarden", HOUR))))
                .isEmpty();
        assertThat(caller(signed(key, claims(ISSUER, "another", HOUR)))).isEmpty();
        assertThat(caller(signed(other, claims(ISSUER, "driftwarden", HOUR)))).isEmpty();
        assertThat(caller(shared.serialize())).isEmpty();
        assertThat(caller(unsigned)).isEmpty();
        assertThat(caller("a.b.c")).isEmpty();
    }

    @Test
    void madeUpKeyIdsDoNotMakeItFetchEachTime() throws Exception {
        // given
        for (int i = 0; i < 50; i++) {
            ECKey made = new ECKeyGenerator(Curve.P_256).keyID("made-up-" + i).generate();

            // when
            assertThat(caller(signed(made, claims(ISSUER, "driftwarden", HOUR))))
                    .isEmpty();
        }

        // then
        assertThat(fetches.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void anUnknownTokenIsAskedForAnotherOne() {
        // given
        Authentication authentication = new Authentication(List.of(tokens));

        // when / then
        assertThatThrownBy(() -> authentication.caller(new Shown("Bearer a.b.c", null)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("expired");
    }

    @Test
    void aSharedSecretIsNoAlgorithm() {
        // when / then
        assertThatThrownBy(() -> new OidcSettings(
                        ISSUER,
                        "driftwarden",
                        URI.create("http://localhost"),
                        Set.of("HS256"),
                        Optional.of("acme"),
                        ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ES256");
    }

    private Optional<Caller> caller(String token) {
        return tokens.caller(new Shown("Bearer " + token, null));
    }

    private static JWTClaimsSet claims(String issuer, String audience, Duration expires) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject("alice")
                .claim("org", "acme")
                .expirationTime(Date.from(Instant.now().plus(expires)))
                .build();
    }

    private static String signed(ECKey by, JWTClaimsSet claims) throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(by.getKeyID()).build(), claims);
        JWSSigner signer = new ECDSASigner(by);
        token.sign(signer);
        return token.serialize();
    }
}
