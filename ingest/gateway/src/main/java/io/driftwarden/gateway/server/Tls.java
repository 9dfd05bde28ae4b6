package io.driftwarden.gateway.server;

import com.linecorp.armeria.common.TlsKeyPair;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * How the port is secured.
 *
 * @param keys the gateway's own certificate and key
 * @param clientAuthorities who may have issued clients' certificates; none if clients are not asked for one
 * @param clientsMust whether a client without a certificate is turned away in the handshake
 */
public record Tls(TlsKeyPair keys, List<X509Certificate> clientAuthorities, boolean clientsMust) {
    public Tls {
        clientAuthorities = List.copyOf(clientAuthorities);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "Tls[clientAuthorities=" + clientAuthorities.size() + ", clientsMust=" + clientsMust + "]";
    }
}
