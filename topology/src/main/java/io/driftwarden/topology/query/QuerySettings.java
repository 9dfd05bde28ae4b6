package io.driftwarden.topology.query;

import java.util.Optional;
import org.apache.kafka.streams.state.HostInfo;

/**
 * Where questions are answered.
 *
 * @param host address to listen on
 * @param port TCP port, or 0 for any that is free
 * @param advertised {@code host:port} at which other instances of the application reach this one; where it listens, if
 *     empty
 */
public record QuerySettings(String host, int port, Optional<String> advertised) {
    /** On loopback, at a free port: one instance, asked from the same machine. */
    public static final QuerySettings LOOPBACK = new QuerySettings("127.0.0.1", 0, Optional.empty());

    public QuerySettings {
        if (advertised.isPresent() && HostInfo.buildFromEndpoint(advertised.get()) == null) {
            throw new IllegalArgumentException("advertised must be host:port");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be from 0 to 65535, is " + port);
        }
    }
}
