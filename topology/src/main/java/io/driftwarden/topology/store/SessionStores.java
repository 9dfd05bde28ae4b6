package io.driftwarden.topology.store;

import io.driftwarden.engine.Decision;
import io.driftwarden.engine.baseline.CallRate;
import io.driftwarden.engine.baseline.Profile;
import io.driftwarden.engine.baseline.ProfileKey;
import io.driftwarden.engine.baseline.RateKey;
import io.driftwarden.engine.baseline.SendBaseline;
import io.driftwarden.engine.baseline.SendKey;
import io.driftwarden.engine.evidence.VersionStanding;
import io.driftwarden.engine.policy.Policy;
import io.driftwarden.engine.server.VersionStandingNotice;
import io.driftwarden.engine.state.Capabilities;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.state.TimelineEntry;
import io.driftwarden.engine.surroundings.Surroundings;
import io.driftwarden.topology.store.ExpiryIndex.Due;
import io.driftwarden.topology.store.Sessions.Known;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one task remembers of its sessions, and when it forgets them. Each event costs a bounded number of store
 * accesses, whatever else the stores hold. Confined to one task.
 */
public final class SessionStores {
    /** Deadlines are rounded up to this, so that a busy session does not rewrite its place in the index at each event. */
    private static final long GRANULARITY = ExpiryIndex.TICK;

    /** Store entries that one event may delete on behalf of other sessions, give or take one session. */
    private static final int SWEEP = 256;

    private final Retention retention;
    private final ForgetListener listener;
    private final Sessions sessions;
    private final Timeline timeline;
    private final Definitions definitions;
    private final Uses uses;
    private final Standings standings;
    private final Baselines baselines;
    private final ExpiryIndex expiry;

    /** Hears of sessions that are forgotten. */
    @FunctionalInterface
    public interface ForgetListener {
        /**
         * A session was forgotten.
         *
         * @param early before its time, because the stores hold as many sessions as they may
         */
        void forgotten(SessionKey key, boolean early);
    }

    /**
     * Opens the stores of a task.
     *
     * @param stores the store of a name of {@link StoreNames}, other than that of sessions
     */
    public SessionStores(
            Sessions sessions,
            Function<String, KeyValueStore<Bytes, byte[]>> stores,
            Retention retention,
            ForgetListener listener) {
        this.retention = retention;
        this.listener = listener;
        this.sessions = sessions;
        this.timeline = new Timeline(stores.apply(StoreNames.TIMELINE), stores.apply(StoreNames.SEEN));
        this.definitions = new Definitions(stores.apply(StoreNames.DEFINITIONS));
        this.uses = new Uses(stores.apply(StoreNames.SERVER_USES));
        this.standings = new Standings(stores.apply(StoreNames.SERVER_STANDING));
        this.baselines = new Baselines(stores.apply(StoreNames.FLEET_LEVELS));
        this.expiry = new ExpiryIndex(stores.apply(StoreNames.EXPIRY));
    }

    /** How many sessions are remembered. */
    public long size() {
        return expiry.sessions();
    }

    /** The session, unless it is unknown or has expired. */
    public @Nullable SessionState find(SessionKey key) {
        Known known = sessions.get(key);
        if (known == null) {
            return null;
        }
        if (known.deadline() < expiry.now()) {
            forget(new Due(key, known.deadline()), false);
            return null;
        }
        return known.state();
    }

    /**
     * What the engine may ask about the session.
     *
     * @param policy of its tenant
     */
    public Surroundings surroundings(SessionKey key, Policy policy) {
        return new Surroundings() {
            @Override
            public Optional<TimelineEntry> judged(String source, String eventId) {
                return timeline.judged(key, source, eventId);
            }

            @Override
            public Optional<String> definition(String server, String tool) {
                return definitions.get(key, server, tool);
            }

            @Override
            public VersionStanding standing(String server, String version) {
                return standings.of(new ServerKey(key.tenant(), server), version);
            }

            @Override
            public Optional<SendBaseline> baseline(SendKey fleet) {
                return baselines.of(key.tenant(), fleet);
            }

            @Override
            public Optional<Profile> profile(ProfileKey fleet) {
                return baselines.of(key.tenant(), fleet);
            }

            @Override
            public Optional<CallRate> calls(RateKey fleet) {
                return baselines.of(key.tenant(), fleet);
            }

            @Override
            public Policy policy() {
                return policy;
            }
        };
    }

    /**
     * Remembers what was decided about an event that is no duplicate, tells the stream's clock of it, and forgets some of the
     * sessions that are due.
     *
     * @param before the session before the event, as {@link #find} gave it
     * @param eventTime microseconds since the epoch
     */
    public void remember(SessionKey key, @Nullable SessionState before, Decision decision, long eventTime) {
        expiry.tick(eventTime);
        SessionState after = decision.state();
        Known known = before == null ? null : sessions.get(key);
        long deadline = deadline(after);
        sessions.put(key, known, new Known(after, deadline));
        timeline.append(key, decision.assessment().timeline());
        definitions.remember(
                key,
                before == null ? after : before,
                after,
                decision.assessment().definitions());
        uses.remember(key, before == null ? Capabilities.EMPTY : before.capabilities(), after.capabilities());
        if (known == null) {
            expiry.add(key, deadline);
        } else if (known.deadline() != deadline) {
            expiry.move(key, known.deadline(), deadline);
        }
        sweep();
    }

    /**
     * Remembers what the session made of what it was told. It lives no longer for it, unless it was killed.
     *
     * @param before the session before, as {@link #find} gave it
     */
    public void rememberTold(SessionKey key, SessionState before, Decision decision) {
        Known known = sessions.get(key);
        if (known == null) {
            throw new IllegalStateException("a session is told only while it is known");
        }
        boolean killed = decision.state().header().killed() && !before.header().killed();
        long deadline = killed ? Math.max(known.deadline(), deadline(decision.state())) : known.deadline();
        sessions.put(key, known, new Known(decision.state(), deadline));
        timeline.append(key, decision.assessment().timeline());
        if (deadline != known.deadline()) {
            expiry.move(key, known.deadline(), deadline);
        }
    }

    /**
     * Some of the sessions that use the server, in the order of their keys.
     *
     * @param after the session to start after, null to start at the first
     */
    public List<SessionKey> using(ServerKey server, @Nullable SessionKey after, int limit) {
        return uses.sessions(server, after, limit);
    }

    /** Remembers how a version of a server stands with its checks. */
    public void stands(VersionStandingNotice notice) {
        standings.remember(notice);
    }

    /**
     * Remembers what sessions normally do.
     *
     * @param baseline as {@link Baselines#encode} wrote it, null where there is none any more
     */
    public void told(FleetAddress address, byte @Nullable [] baseline) {
        baselines.put(address, baseline);
    }

    private void sweep() {
        int deleted = 0;
        while (deleted < SWEEP) {
            boolean full = expiry.sessions() > retention.maxSessions();
            Due due = expiry.first(full ? Long.MAX_VALUE : expiry.now());
            if (due == null) {
                return;
            }
            deleted += forget(due, due.deadline() >= expiry.now());
        }
    }

    private long deadline(SessionState state) {
        long idle = (state.header().killed() ? retention.killed() : retention.idle()).toMillis() * 1000;
        return Math.floorDiv(expiry.now() + idle, GRANULARITY) * GRANULARITY + GRANULARITY;
    }

    /** Works by key alone: what a later version wrote, and this one cannot read, is forgotten like the rest. */
    private int forget(Due due, boolean early) {
        SessionKey key = due.key();
        int deleted = sessions.delete(key) + timeline.deleteAll(key) + definitions.deleteAll(key) + uses.deleteAll(key);
        expiry.remove(key, due.deadline());
        listener.forgotten(key, early);
        return deleted;
    }
}
