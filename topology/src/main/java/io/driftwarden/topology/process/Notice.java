package io.driftwarden.topology.process;

import io.driftwarden.engine.server.ServerNotice;
import io.driftwarden.engine.server.VersionStandingNotice;
import io.driftwarden.topology.store.SessionKey;
import io.driftwarden.topology.store.Smile;
import org.jspecify.annotations.Nullable;

/**
 * What the tasks that judge sessions are told of a server: something for its sessions, or how a version stands.
 *
 * @param after the session that was told last, null at the beginning
 */
record Notice(@Nullable ServerNotice notice, @Nullable SessionKey after, @Nullable VersionStandingNotice standing) {
    private static final Smile<Notice> SMILE = new Smile<>(Notice.class);

    static Notice of(ServerNotice notice) {
        return new Notice(notice, null, null);
    }

    static Notice of(VersionStandingNotice standing) {
        return new Notice(null, null, standing);
    }

    byte[] bytes() {
        return SMILE.encode(this);
    }

    /**
     * The notice that the bytes hold.
     *
     * @throws java.io.UncheckedIOException if they hold none
     */
    static Notice decode(byte[] bytes) {
        return SMILE.decode(bytes);
    }
}
