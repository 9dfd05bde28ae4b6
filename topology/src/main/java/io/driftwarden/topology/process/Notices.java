package io.driftwarden.topology.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.driftwarden.engine.server.ServerNotice;
import io.driftwarden.topology.store.ServerKey;
import io.driftwarden.topology.store.SessionKey;
import io.driftwarden.topology.store.SessionStores;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Tells sessions of their servers: some at a time, so that a server with a million sessions holds up no verdict. The rest is
 * told by a further record, to the same partition. Confined to one task.
 */
final class Notices {
    /** Name of the sink for what is left to be told. */
    static final String CONTINUED = "notices-continued";

    /** Sessions told by one record. */
    static final int AT_ONCE = 128;

    private final ProcessorContext<byte[], byte[]> context;
    private final SessionStores stores;
    private final SessionDetector detector;

    Notices(ProcessorContext<byte[], byte[]> context, SessionStores stores, SessionDetector detector) {
        this.context = context;
        this.stores = stores;
        this.detector = detector;
    }

    void tell(Record<byte[], byte[]> record) {
        Notice given = Notice.decode(record.value());
        if (given.standing() != null) {
            stores.stands(given.standing());
        }
        if (given.notice() != null) {
            tell(record, given.notice(), given.after());
        }
    }

    private void tell(Record<byte[], byte[]> record, ServerNotice notice, @Nullable SessionKey after) {
        if (!notice.everyone()) {
            detector.tell(notice, new SessionKey(notice.tenant(), notice.session()));
            return;
        }
        List<SessionKey> sessions = stores.using(new ServerKey(notice.tenant(), notice.server()), after, AT_ONCE);
        sessions.forEach(session -> detector.tell(notice, session));
        if (sessions.size() == AT_ONCE) {
            SessionKey last = sessions.get(AT_ONCE - 1);
            // The key of a session of this partition, so that the record comes back to it.
            byte[] here = last.session().getBytes(UTF_8);
            context.forward(new Record<>(here, new Notice(notice, last, null).bytes(), record.timestamp()), CONTINUED);
        }
    }
}
