package io.driftwarden.gateway.push;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.ServerBuilder;
import com.nimbusds.jose.jwk.JWKSet;
import java.util.List;

/** {@code GET /.well-known/jwks.json}: the public keys by which receivers check Security Event Tokens (RFC 7517). For anybody. */
public final class KeySet {
    private static final String PATH = "/.well-known/jwks.json";
    private static final MediaType TYPE = MediaType.parse("application/jwk-set+json");

    private KeySet() {}

    /** Adds the door to a server, if there are keys. */
    public static void mount(ServerBuilder server, List<SigningKey> keys) {
        if (!keys.isEmpty()) {
            String shown =
                    new JWKSet(keys.stream().map(SigningKey::shown).toList()).toString(true); // public parts only
            server.service(PATH, (context, request) -> HttpResponse.of(HttpStatus.OK, TYPE, shown));
        }
    }
}
