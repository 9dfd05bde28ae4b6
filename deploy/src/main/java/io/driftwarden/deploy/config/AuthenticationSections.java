package io.driftwarden.deploy.config;

import io.driftwarden.engine.yaml.Section;
import io.driftwarden.gateway.TenantTokens;
import io.driftwarden.gateway.auth.Authentication;
import io.driftwarden.gateway.auth.ClientCertificates;
import io.driftwarden.gateway.auth.CredentialKind;
import io.driftwarden.gateway.auth.OidcSettings;
import io.driftwarden.gateway.auth.OidcTokens;
import io.driftwarden.gateway.auth.StaticTokens;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sections {@code tokens}, {@code oidc} and {@code certificates}: who may come in, and as which tenant. */
final class AuthenticationSections {

    private AuthenticationSections() {}

    static Authentication read(Section root) {
        List<CredentialKind> kinds = new ArrayList<>();
        Map<String, String> tokens = tenants(root, "tokens", "token");
        if (!tokens.isEmpty()) {
            kinds.add(new StaticTokens(PemFiles.checked(root, "tokens", () -> TenantTokens.of(tokens))));
        }
        Map<String, String> certificates = tenants(root, "certificates", "name");
        if (!certificates.isEmpty()) {
            kinds.add(new ClientCertificates(certificates));
        }
        root.sections("oidc").forEach(issuer -> kinds.add(oidc(issuer)));
        return new Authentication(kinds);
    }

    private static Map<String, String> tenants(Section root, String list, String key) {
        Map<String, String> tenants = new LinkedHashMap<>();
        for (Section entry : root.sections(list)) {
            String named = entry.text(key).orElseThrow(() -> entry.wrong(key, "is missing"));
            if (tenants.put(named, entry.text("tenant").orElse("default")) != null) {
                throw entry.wrong(key, "stands here for the second time");
            }
            entry.refuseTheRest();
        }
        return tenants;
    }

    private static OidcTokens oidc(Section entry) {
        String issuer = required(entry, "issuer", "https://login.example.com/");
        String audience = required(entry, "audience", "driftwarden");
        URI jwks = entry.one("jwks", AuthenticationSections::keys)
                .orElseThrow(() -> entry.wrong(
                        "jwks",
                        "is missing; it is what the issuer's /.well-known/openid-configuration names jwks_uri"));
        List<String> algorithms = entry.texts("algorithms");
        var tenant = entry.text("tenant");
        String claim = entry.text("tenant.claim").orElse("");
        entry.refuseTheRest();
        return PemFiles.checked(
                entry,
                "issuer",
                () -> new OidcTokens(new OidcSettings(
                        issuer,
                        audience,
                        jwks,
                        algorithms.isEmpty() ? OidcSettings.ALGORITHMS : Set.copyOf(algorithms),
                        tenant,
                        claim)));
    }

    private static URI keys(String text) {
        URI uri = URI.create(text);
        if (!List.of("https", "http").contains(String.valueOf(uri.getScheme()))) {
            throw new IllegalArgumentException("must be an https address");
        }
        return uri;
    }

    private static String required(Section entry, String key, String example) {
        return entry.text(key).orElseThrow(() -> DetectorConfigReader.missing(entry, key, example));
    }
}
