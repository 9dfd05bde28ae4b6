package io.driftwarden.engine.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.contract.Credential;
import io.driftwarden.engine.json.Json;
import io.driftwarden.engine.state.Identity;
import io.driftwarden.engine.state.Identity.CredentialUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For whom a call is made, as closely as the events tell. */
final class Holder {
    private static final List<String> SUBJECTS = List.of("subject", "sub", "principal");
    private static final int MAX_LENGTH = 200;

    private Holder() {}

    /** Whom the credential is about; null where it does not say. */
    static @Nullable String subject(Credential credential) {
        for (String name : SUBJECTS) {
            String json = credential.getExtra().get(name);
            JsonNode value = json == null ? null : Json.read(json);
            if (value != null && value.isTextual()) {
                return cut(value.textValue());
            }
        }
        return null;
    }

    /** The credential's subject, else the session's principal, else the credential's issuer; empty if nobody said. */
    static String of(Identity identity, @Nullable CredentialUse credential) {
        if (credential != null && credential.subject() != null) {
            return "subject:" + credential.subject();
        }
        Identity.Start start = identity.start();
        if (start != null && start.principal() != null) {
            return "principal:" + start.principal();
        }
        return credential != null && credential.issuer() != null ? "issuer:" + credential.issuer() : "";
    }

    /** Both are told in the same way, and they are not the same. */
    static boolean differ(String one, String other) {
        int kind = one.indexOf(':') + 1;
        return kind > 0 && other.startsWith(one.substring(0, kind)) && !one.equals(other);
    }

    static String cut(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
    }
}
