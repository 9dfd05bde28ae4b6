package io.driftwarden.topology.store;

import io.driftwarden.engine.state.Piece;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.state.SessionStateCodec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of a process that leaves nothing behind. They are kept as objects, and only encoded, to take less room, once many
 * others have had an event since. Confined to one task.
 */
public final class SessionsInMemory implements Sessions, StateStore {
    private static final SessionStateCodec CODEC = new SessionStateCodec();

    /** Sessions kept as objects. */
    private static final int AT_HAND = 4_096;

    private final String name;
    private final Map<SessionKey, Known> atHand = new LinkedHashMap<>(256, 0.75f, true);
    private final Map<SessionKey, Encoded> encoded = new HashMap<>();

    private record Encoded(List<Piece> pieces, long deadline) {}

    SessionsInMemory(String name) {
        this.name = name;
    }

    @Override
    public @Nullable Known get(SessionKey key) {
        Known session = atHand.get(key);
        if (session != null) {
            return session;
        }
        Encoded pieces = encoded.remove(key);
        if (pieces == null) {
            return null;
        }
        Known decoded = new Known(CODEC.decode(pieces.pieces).state(), pieces.deadline);
        keep(key, decoded);
        return decoded;
    }

    @Override
    public void put(SessionKey key, @Nullable Known before, Known after) {
        keep(key, after);
    }

    private void keep(SessionKey key, Known session) {
        atHand.put(key, session);
        if (atHand.size() > AT_HAND) {
            Iterator<Map.Entry<SessionKey, Known>> oldest = atHand.entrySet().iterator();
            Map.Entry<SessionKey, Known> entry = oldest.next();
            encoded.put(entry.getKey(), encode(entry.getValue()));
            oldest.remove();
        }
    }

    private static Encoded encode(Known session) {
        List<Piece> pieces = new ArrayList<>();
        CODEC.encode(session.state(), null).changes(null, pieces::add, none -> {});
        return new Encoded(pieces, session.deadline());
    }

    @Override
    public int delete(SessionKey key) {
        return atHand.remove(key) != null || encoded.remove(key) != null ? 1 : 0;
    }

    /** All sessions, in their order. */
    public List<SessionKey> keys() {
        return Stream.concat(atHand.keySet().stream(), encoded.keySet().stream())
                .sorted()
                .toList();
    }

    /**
     * A session as it stands; that it was asked for keeps it no longer at hand.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public SessionState state(SessionKey key) {
        Known session = atHand.get(key);
        return session == null
                ? CODEC.decode(Optional.ofNullable(encoded.get(key)).orElseThrow().pieces)
                        .state()
                : session.state();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        context.register(root, (key, value) -> {
            throw new IllegalStateException("there is no changelog to restore from");
        });
    }

    @Override
    public void close() {
        atHand.clear();
        encoded.clear();
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return true;
    }
}
