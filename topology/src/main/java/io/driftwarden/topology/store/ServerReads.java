package io.driftwarden.topology.store;

import io.driftwarden.engine.server.ServerRecord;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** What may be asked of the servers' stores from outside their task. */
public final class ServerReads {
    private ServerReads() {}

    /** The server, in a store of {@link StoreNames#SERVERS}. */
    public static Optional<ServerRecord> server(ReadOnlyKeyValueStore<Bytes, byte[]> servers, ServerKey key) {
        return Optional.ofNullable(servers.get(Bytes.wrap(key.bytes()))).map(ServerStores::decode);
    }
}
