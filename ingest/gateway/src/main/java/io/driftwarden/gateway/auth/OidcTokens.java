package io.driftwarden.gateway.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tokens of an identity provider: JSON Web Tokens with a known issuer, our audience, an expiry that has not passed (a minute of
 * clock skew is allowed) and a signature by one of the issuer's keys (RFC 9068 section 4, OpenID Connect Core section 3.1.3.7).
 *
 * <p>Keys are fetched at the first token, kept for five minutes and fetched anew for an unknown key at most twice in 30 s, so that
 * made-up key ids cannot turn this into a flood; within an outage of four hours the last ones do. A fetch takes at most 2 s to
 * connect, 2 s to read and 256 KiB. Thread-safe; blocks while keys are fetched.
 */
public final class OidcTokens implements CredentialKind {
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int LARGEST_JWKS = 256 * 1024;
    private static final int LONGEST_TOKEN = 16 * 1024;
    private static final long KEYS_KEPT_MILLIS = 300_000;
    private static final long KEYS_AWAITED_MILLIS = 5_000;
    private static final long FETCH_INTERVAL_MILLIS = 30_000;
    private static final long OUTAGE_MILLIS = 4 * 3_600_000L;

    private final OidcSettings settings;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    /** @throws IllegalArgumentException if the keys' address is no URL */
    public OidcTokens(OidcSettings settings) {
        this.settings = settings;
        Set<JWSAlgorithm> algorithms =
                settings.algorithms().stream().map(JWSAlgorithm::parse).collect(Collectors.toUnmodifiableSet());
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, keys(settings)));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null)); // no type: many providers write none
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                settings.audience(),
                new JWTClaimsSet.Builder().issuer(settings.issuer()).build(),
                Set.of("sub", "exp")));
    }

    private static JWKSource<SecurityContext> keys(OidcSettings settings) {
        try {
            return JWKSourceBuilder.create(
                            settings.jwks().toURL(),
                            new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, LARGEST_JWKS))
                    .cache(KEYS_KEPT_MILLIS, KEYS_AWAITED_MILLIS)
                    .rateLimited(FETCH_INTERVAL_MILLIS)
                    .outageTolerant(OUTAGE_MILLIS)
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("the address of the issuer's keys is no URL: " + settings.jwks(), e);
        }
    }

    @Override
    public Optional<Caller> caller(Shown shown) {
        return shown.token()
                .filter(token -> token.length() <= LONGEST_TOKEN && token.indexOf('.') > 0)
                .flatMap(this::believed);
    }

    @Override
    public boolean isBearer() {
        return true;
    }

    private Optional<Caller> believed(String token) {
        try {
            JWTClaimsSet claims = processor.process(token, null);
            String tenant = settings.tenant().isPresent()
                    ? settings.tenant().get()
                    : claims.getStringClaim(settings.tenantClaim());
            String subject = claims.getSubject();
            if (tenant == null || tenant.isBlank() || subject == null) {
                return Optional.empty();
            }
            String id = claims.getJWTID();
            String reference = "jwt:" + (id == null ? settings.issuer() : id);
            return Optional.of(new Caller(
                    tenant,
                    Optional.of(subject),
                    Optional.of(reference),
                    Optional.of(AccessToken.of(claims, reference))));
        } catch (ParseException | BadJOSEException | JOSEException e) {
            return Optional.empty(); // malformed, expired, foreign, or its key cannot be had
        }
    }
}
