package io.driftwarden.gateway.push;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.RequestHeaders;
import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.output.CommandJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A gateway's webhook, by the Standard Webhooks specification: {@code webhook-id} is the command's id, {@code webhook-timestamp}
 * the seconds at which it was sent, {@code webhook-signature} is {@code v1,} and the HMAC-SHA256 over
 * {@code ID.TIMESTAMP.BODY} in Base64. The body is {@code {"type": …, "timestamp": …, "data": …}}: type is
 * {@code session-revoked} or {@code risk-level-change}, data the command in CAEP's form.
 */
public final class Webhook implements PushTarget {
    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24; // bytes, as the specification asks for
    private static final String ISSUER = "urn:driftwarden";

    private final String name;
    private final String tenant;
    private final URI url;
    private final SecretKeySpec key;

    /**
     * @param secret in Base64, with or without {@code whsec_} before it
     * @throws IllegalArgumentException if it is no Base64 or shorter than 24 bytes
     */
    public Webhook(String name, String tenant, URI url, String secret) {
        this.name = name;
        this.tenant = tenant;
        this.url = url;
        byte[] bytes = decoded(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException("must be at least " + SHORTEST + " bytes in Base64");
        }
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    private static byte[] decoded(String secret) {
        try {
            return Base64.getDecoder().decode(secret);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "must be Base64, such as 'openssl rand -base64 32' prints"); // not the secret
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String tenant() {
        return tenant;
    }

    @Override
    public URI url() {
        return url;
    }

    @Override
    public boolean isGateway() {
        return true;
    }

    @Override
    public HttpRequest request(TrustCommand command, Instant now) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", command.getType().substring(command.getType().lastIndexOf('/') + 1));
        body.put("timestamp", command.getEventTime());
        body.set("data", CommandJson.of(command, ISSUER));
        String text = body.toString();
        String timestamp = Long.toString(now.getEpochSecond());
        RequestHeaders headers = RequestHeaders.builder(HttpMethod.POST, path())
                .contentType(MediaType.JSON)
                .set("webhook-id", command.getCommandId())
                .set("webhook-timestamp", timestamp)
                .set("webhook-signature", "v1," + signature(command.getCommandId() + '.' + timestamp + '.' + text))
                .build();
        return HttpRequest.of(headers, HttpData.ofUtf8(text));
    }

    private String signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Webhook[" + name + ", " + tenant + ", " + url + "]";
    }
}
