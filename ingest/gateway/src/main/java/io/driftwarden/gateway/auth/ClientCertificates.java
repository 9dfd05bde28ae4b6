package io.driftwarden.gateway.auth;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;

/**
 * Client certificates (mTLS): the TLS layer has verified the chain, this says whose they are. Thread-safe.
 *
 * @param tenantByName tenant by what a certificate says of itself: {@code URI:spiffe://acme/gateway},
 *     {@code DNS:gateway.acme.example} or the subject, {@code CN=gateway,O=Acme} (RFC 2253)
 */
public record ClientCertificates(Map<String, String> tenantByName) implements CredentialKind {
    static final String REFERENCE = "x509:";

    private static final int DNS = 2; // GeneralName, RFC 5280 section 4.2.1.6
    private static final int URI = 6;

    public ClientCertificates {
        tenantByName = Map.copyOf(tenantByName);
        if (tenantByName.isEmpty()) {
            throw new IllegalArgumentException("no certificate is bound to a tenant: name one, or leave the list out");
        }
    }

    @Override
    public Optional<Caller> caller(Shown shown) {
        return shown.certificate() == null
                ? Optional.empty()
                : names(shown.certificate()).stream()
                        .filter(tenantByName::containsKey)
                        .findFirst()
                        .map(name -> new Caller(
                                tenantByName.getOrDefault(name, ""), Optional.of(name), Optional.of(REFERENCE + name)));
    }

    @Override
    public boolean isBearer() {
        return false;
    }

    private static List<String> names(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        try {
            Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
            for (List<?> alternative : alternatives == null ? List.<List<?>>of() : alternatives) {
                if (alternative.get(0).equals(URI)) {
                    names.add("URI:" + alternative.get(1));
                } else if (alternative.get(0).equals(DNS)) {
                    names.add("DNS:" + alternative.get(1));
                }
            }
        } catch (CertificateParsingException e) {
            return List.of(); // what cannot be read is nobody's
        }
        names.add(certificate.getSubjectX500Principal().getName(X500Principal.RFC2253));
        return names;
    }
}
