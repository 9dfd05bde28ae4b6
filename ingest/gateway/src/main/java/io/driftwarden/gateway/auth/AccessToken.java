package io.driftwarden.gateway.auth;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import io.driftwarden.contract.Credential;
import io.driftwarden.contract.event.EventTime;
import io.driftwarden.contract.event.UnicodeText;
import io.driftwarden.gateway.BearerToken;
import io.driftwarden.gateway.Sha256;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an OAuth access token says of itself, never the token.
 *
 * @param id tells tokens apart. Those that one issuer gave one subject and client for one audience have the same, so that a renewed
 *     one is no other credential
 * @param expiresAt RFC 3339
 * @param scopes absent where it does not say
 */
public record AccessToken(
        String id,
        @Nullable String issuer,
        @Nullable String audience,
        @Nullable String expiresAt,
        Optional<List<String>> scopes) {
    private static final int LONGEST_TOKEN = 16 * 1024;
    private static final int LONGEST_VALUE = 200;
    private static final int MAX_SCOPES = 64;
    private static final int REFERENCE = 16; // digits: enough to tell tokens apart

    public AccessToken {
        scopes = scopes.map(List::copyOf);
    }

    /**
     * What a token that is meant for somebody else says; whether it is true, that one checks. What is no JSON Web Token says nothing but
     * which one it is.
     *
     * @param authorization the header of this name
     */
    public static Optional<AccessToken> unverified(String authorization) {
        return BearerToken.of(authorization).map(AccessToken::read);
    }

    private static AccessToken read(String token) {
        AccessToken opaque = new AccessToken("sha256:" + digest(token), null, null, null, Optional.empty());
        if (token.length() > LONGEST_TOKEN || token.indexOf('.') < 0) {
            return opaque;
        }
        try {
            JWTClaimsSet claims = JWTParser.parse(token).getJWTClaimsSet();
            return claims == null ? opaque : of(claims, opaque.id());
        } catch (ParseException e) {
            return opaque;
        }
    }

    /** What these claims say (RFC 9068 section 2.2; {@code scp} is what some issuers write for {@code scope}). */
    static AccessToken of(JWTClaimsSet claims, String otherwise) {
        String audience = claims.getAudience().stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        boolean whose = claims.getIssuer() != null && claims.getSubject() != null && audience != null;
        Object client = claims.getClaim("client_id") == null ? claims.getClaim("azp") : claims.getClaim("client_id");
        String holder = String.join(
                "\n",
                String.valueOf(claims.getIssuer()),
                String.valueOf(claims.getSubject()),
                audience + "\n" + client);
        Date expires = claims.getExpirationTime();
        Object scopes = claims.getClaim("scope") == null ? claims.getClaim("scp") : claims.getClaim("scope");
        return new AccessToken(
                whose ? "jwt:" + digest(holder) : otherwise,
                cut(claims.getIssuer()),
                cut(audience),
                expires == null ? null : time(expires),
                Optional.ofNullable(scopes).map(AccessToken::list));
    }

    /** As an event carries it. */
    public Credential credential() {
        return Credential.newBuilder()
                .setId(id)
                .setIssuer(issuer)
                .setAudience(audience)
                .setExpiresAt(expiresAt)
                .setScopes(scopes.orElse(null))
                .build();
    }

    /** A list, or words with blanks between. */
    private static List<String> list(Object claim) {
        Stream<String> words = claim instanceof Collection<?> several
                ? several.stream().filter(String.class::isInstance).map(String.class::cast)
                : Arrays.stream(String.valueOf(claim).split(" ", -1));
        return words.filter(word -> !word.isBlank())
                .limit(MAX_SCOPES)
                .map(word -> Objects.requireNonNull(cut(word)))
                .toList();
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null ? null : UnicodeText.repaired(text.substring(0, Math.min(text.length(), LONGEST_VALUE)));
    }

    /** Within the years that an event may name. */
    private static @Nullable String time(Date date) {
        Instant at = date.toInstant();
        return at.isAfter(EventTime.EARLIEST) && at.isBefore(EventTime.END) ? at.toString() : null;
    }

    private static String digest(String text) {
        return Sha256.hex(text).substring(0, REFERENCE);
    }
}
