package io.driftwarden.topology.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.driftwarden.engine.evidence.VersionStanding;
import io.driftwarden.engine.server.VersionStandingNotice;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/** How versions of servers stand with their checks: one small entry for each that was ever checked. Confined to one task. */
final class Standings {
    private static final Smile<VersionStanding> SMILE = new Smile<>(VersionStanding.class);

    private final KeyValueStore<Bytes, byte[]> store;

    Standings(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    VersionStanding of(ServerKey server, String version) {
        byte[] bytes = store.get(at(server, version));
        return bytes == null ? VersionStanding.UNCHECKED : SMILE.decode(bytes);
    }

    void remember(VersionStandingNotice notice) {
        store.put(
                at(new ServerKey(notice.tenant(), notice.server()), notice.version()), SMILE.encode(notice.standing()));
    }

    private static Bytes at(ServerKey server, String version) {
        return Bytes.wrap(server.with(version.getBytes(UTF_8)));
    }
}
