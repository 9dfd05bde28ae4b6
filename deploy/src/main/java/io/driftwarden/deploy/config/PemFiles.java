package io.driftwarden.deploy.config;

import com.linecorp.armeria.common.TlsKeyPair;
import io.driftwarden.engine.yaml.InvalidYamlException;
import io.driftwarden.engine.yaml.Section;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Supplier;

/** Keys and certificates that a configuration names, in PEM; paths are relative to its folder. */
final class PemFiles {

    private PemFiles() {}

    /** Of the keys {@code certificate} and {@code key}. */
    static TlsKeyPair keyPair(Path folder, Section section) {
        Path certificate = file(folder, section, "certificate");
        Path key = file(folder, section, "key");
        certificates(section, "certificate", certificate);
        if (!Files.isReadable(key)) {
            throw section.wrong("key", "cannot read " + key);
        }
        try {
            return TlsKeyPair.of(key.toFile(), certificate.toFile());
        } catch (IllegalArgumentException e) {
            throw section.wrong("key", key + " is no private key in PEM (PKCS #8, without a passphrase)");
        }
    }

    static List<X509Certificate> certificates(Section section, String key, Path file) {
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

    /** What is made; what it refuses with IllegalArgumentException is an error of this key. */
    static <T> T checked(Section section, String key, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw section.wrong(key, String.valueOf(e.getMessage()));
        }
    }

    private static Path file(Path folder, Section section, String key) {
        return section.text(key)
                .map(folder::resolve)
                .orElseThrow(() -> DetectorConfigReader.missing(section, key, "/etc/driftwarden/" + key + ".pem"));
    }

    private static InvalidYamlException noCertificates(Section section, String key, Path file) {
        return section.wrong(key, file + " holds no certificates in PEM");
    }
}
