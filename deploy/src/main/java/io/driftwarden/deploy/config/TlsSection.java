package io.driftwarden.deploy.config;

import com.linecorp.armeria.common.TlsKeyPair;
import io.driftwarden.engine.yaml.InvalidYamlException;
import io.driftwarden.engine.yaml.Section;
import io.driftwarden.gateway.auth.Authentication;
import io.driftwarden.gateway.auth.ClientCertificates;
import io.driftwarden.gateway.server.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
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
        Path certificate = file(folder, section, "certificate");
        Path key = file(folder, section, "key");
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
                .map(path -> certificates(section, "client.authorities", path))
                .orElse(List.of());
        certificates(section, "certificate", certificate);
        boolean must = authentication.kinds().stream().allMatch(ClientCertificates.class::isInstance);
        return Optional.of(new Tls(keys(section, certificate, key), trusted, must));
    }

    private static Path file(Path folder, Section section, String key) {
        return section.text(key)
                .map(folder::resolve)
                .orElseThrow(() -> DetectorConfigReader.missing(section, key, "/etc/driftwarden/" + key + ".pem"));
    }

    private static TlsKeyPair keys(Section section, Path certificate, Path key) {
        if (!Files.isReadable(key)) {
            throw section.wrong("key", "cannot read " + key);
        }
        try {
            return TlsKeyPair.of(key.toFile(), certificate.toFile());
        } catch (IllegalArgumentException e) {
            throw section.wrong("key", key + " is no private key in PEM (PKCS #8, without a passphrase)");
        }
    }

    private static List<X509Certificate> certificates(Section section, String key, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            List<X509Certificate> read = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (!read.isEmpty()) {
                return read;
            }
        } catch (CertificateException e) {
            throw noCertificates(section, key, file);
        } catch (IOException e) {
            throw section.wrong(key, "cannot read " + file);
        }
        throw noCertificates(section, key, file);
    }

    private static InvalidYamlException noCertificates(Section section, String key, Path file) {
        return section.wrong(key, file + " holds no certificates in PEM");
    }
}
