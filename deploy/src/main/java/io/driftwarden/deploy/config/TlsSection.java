package io.driftwarden.deploy.config;

import com.linecorp.armeria.common.TlsKeyPair;
import io.driftwarden.engine.yaml.Section;
import io.driftwarden.gateway.auth.Authentication;
import io.driftwarden.gateway.auth.ClientCertificates;
import io.driftwarden.gateway.server.Tls;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** The section {@code tls}: the gateway's certificate, and who may have issued clients'. Paths are relative to the file. */
final class TlsSection {

    private TlsSection() {}

    static Optional<Tls> read(Path folder, Section root, Authentication authentication) {
        Section section = root.section("tls");
        boolean certified = authentication.kinds().stream().anyMatch(ClientCertificates.class::isInstance);
        if (section.names().isEmpty()) {
            if (certified) {
                throw root.wrong(
                        "certificates", "needs tls.client.authorities, which says whose certificates are believed");
            }
            return Optional.empty();
        }
        TlsKeyPair keys = PemFiles.keyPair(folder, section);
        Optional<Path> authorities = section.text("client.authorities").map(folder::resolve);
        if (certified != authorities.isPresent()) {
            throw section.wrong(
                    "client.authorities",
                    certified
                            ? "is missing: it says whose certificates are believed"
                            : "has no use without certificates, which says which tenant each belongs to");
        }
        section.refuseTheRest();
        List<X509Certificate> trusted = authorities
                .map(path -> PemFiles.certificates(section, "client.authorities", path))
                .orElse(List.of());
        boolean must = authentication.kinds().stream().allMatch(ClientCertificates.class::isInstance);
        return Optional.of(new Tls(keys, trusted, must));
    }
}
