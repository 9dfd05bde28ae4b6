package io.driftwarden.publisher;

import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.output.CommandJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The deny list: every session that {@code trust.commands} revokes. It is the one reliable kill, since it needs nothing of the
 * agent or the tool server. Thread-safe.
 *
 * <p>It holds at most {@code capacity} sessions and forgets the one revoked longest ago first. A forgotten session is still
 * answered {@code kill} by the detector, at the price of asking.
 */
public final class RevokedSessions {
    private final Map<Key, Revocation> revoked;
    private final List<Consumer<Revocation>> listeners = new CopyOnWriteArrayList<>();

    RevokedSessions(int capacity) {
        this.revoked = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Revocation> eldest) {
                return size() > capacity;
            }
        };
    }

    /** The revocation of this session, if there is one. */
    public Optional<Revocation> find(String tenant, String session) {
        synchronized (revoked) {
            return Optional.ofNullable(revoked.get(new Key(tenant, session)));
        }
    }

    /**
     * Hears of each session that is revoked from now on, once, after it stands on the list and before the command is
     * acknowledged: to close what it has open. Must not block.
     */
    public void listen(Consumer<Revocation> listener) {
        listeners.add(listener);
    }

    /** How many sessions are on the list. */
    public int size() {
        synchronized (revoked) {
            return revoked.size();
        }
    }

    /** Takes a command in; those that revoke nothing are passed over, and the first revocation of a session stands. */
    void obey(TrustCommand command) {
        if (command.getType().equals(CommandJson.SESSION_REVOKED)) {
            Revocation revocation = new Revocation(
                    command.getTenant(), command.getSession(), command.getCommandId(), command.getReason());
            boolean news;
            synchronized (revoked) {
                news = revoked.putIfAbsent(new Key(revocation.tenant(), revocation.session()), revocation) == null;
            }
            if (news) {
                listeners.forEach(listener -> listener.accept(revocation));
            }
        }
    }

    private record Key(String tenant, String session) {}
}
