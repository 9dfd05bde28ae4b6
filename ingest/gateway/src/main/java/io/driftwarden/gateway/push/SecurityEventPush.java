package io.driftwarden.gateway.push;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.RequestHeadersBuilder;
import com.nimbusds.jwt.JWTClaimsSet;
import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.output.CommandJson;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;

/**
 * An identity provider that receives Security Event Tokens (RFC 8417) by push (RFC 8935), as the Shared Signals Framework has it:
 * CAEP's {@code session-revoked} and {@code risk-level-change} about a complex subject of session, user and tenant. The token's
 * {@code jti} is the command's id.
 *
 * @param tenant whose commands it hears of
 * @param issuer {@code iss}: who this transmitter is
 * @param audience {@code aud}: who the receiver is
 * @param authorization the header of this name, for receivers that ask for one
 */
public record SecurityEventPush(
        String name,
        String tenant,
        URI url,
        String issuer,
        String audience,
        SigningKey key,
        Optional<String> authorization)
        implements PushTarget {
    private static final MediaType TOKEN = MediaType.parse("application/secevent+jwt");

    @Override
    public boolean isGateway() {
        return false;
    }

    @Override
    public HttpRequest request(TrustCommand command, Instant now) {
        ObjectNode claims = CommandJson.of(command, issuer).put("aud", audience);
        RequestHeadersBuilder headers = RequestHeaders.builder(HttpMethod.POST, path())
                .contentType(TOKEN)
                .set("accept", "application/json");
        authorization.ifPresent(value -> headers.set("authorization", value));
        return HttpRequest.of(headers.build(), HttpData.ofUtf8(key.signed(parsed(claims))));
    }

    private static JWTClaimsSet parsed(ObjectNode claims) {
        try {
            return JWTClaimsSet.parse(claims.toString());
        } catch (ParseException e) {
            throw new IllegalStateException("our own claims cannot be read", e);
        }
    }

    /** Without the authorization. */
    @Override
    public String toString() {
        return "SecurityEventPush[" + name + ", " + tenant + ", " + url + ", " + issuer + ", " + audience + "]";
    }
}
