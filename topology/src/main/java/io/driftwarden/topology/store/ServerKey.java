package io.driftwarden.topology.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.Envelope;
import io.driftwarden.engine.server.ServerWatch;
import java.util.Arrays;
import java.util.Optional;

/** A server of a tenant. As bytes: tenant, a zero byte, server, in UTF-8; neither holds a control character. */
public record ServerKey(String tenant, String server) {
    private static final int HASH_BYTES = 16;

    /** The server that the event tells of, if it does. */
    public static Optional<ServerKey> of(TrustEvent event) {
        return ServerWatch.server(event).map(server -> new ServerKey(Envelope.tenant(event), server));
    }

    /** The key of records and in stores. */
    public byte[] bytes() {
        return new SessionKey(tenant, server).bytes();
    }

    /** A key that belongs to the server. */
    byte[] with(byte[] suffix) {
        return new SessionKey(tenant, server).with(suffix);
    }

    /** Equally long for all servers. */
    byte[] hash() {
        return Arrays.copyOf(
                Hashing.sha256().hashString(tenant + '\0' + server, UTF_8).asBytes(), HASH_BYTES);
    }
}
