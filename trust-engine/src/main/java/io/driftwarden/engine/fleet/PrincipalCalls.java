package io.driftwarden.engine.fleet;

import io.driftwarden.engine.baseline.CallRate;
import io.driftwarden.engine.baseline.Calls;
import io.driftwarden.engine.state.RateState;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The calls that all sessions of a principal made against a limit, and what sessions know of them. Immutable.
 *
 * <p>Sessions are counted apart: one that lies about the time moves no other's calls out of the window. They are told when the
 * limit is reached and what they know does not show it. Where several have made the calls, they are also told in each slot of
 * the window what it begins with, and each time the number has doubled; never of each call.
 *
 * @param sessions by hash, those with the latest calls
 * @param others calls of sessions that are no longer counted apart; null while there are none
 * @param told null while there was nothing to tell
 */
public record PrincipalCalls(SortedMap<Long, RateState> sessions, @Nullable RateState others, @Nullable CallRate told) {
    /** Sessions counted apart. */
    static final int MAX_SESSIONS = 32;

    /** Of a principal that has called nothing. */
    public static final PrincipalCalls NONE = new PrincipalCalls(new TreeMap<>(), null, null);

    public PrincipalCalls {
        sessions = Collections.unmodifiableSortedMap(sessions);
    }

    /** With more calls of a session in a slot of the limit's window. */
    public PrincipalCalls plus(String session, long slot, Calls more) {
        SortedMap<Long, RateState> next = new TreeMap<>(sessions);
        long hash = SessionHashes.wide(session);
        next.put(hash, RateState.with(next.get(hash), slot, more.calls()));
        RateState rest = others;
        if (next.size() > MAX_SESSIONS) {
            Map.Entry<Long, RateState> idle =
                    Collections.min(next.entrySet(), Comparator.comparing(entry -> entry.getValue()
                            .newest()));
            next.remove(idle.getKey());
            rest = rest == null ? idle.getValue() : rest.and(idle.getValue());
        }
        return new PrincipalCalls(next, rest, told).telling(slot, more.allowed());
    }

    private PrincipalCalls telling(long slot, int allowed) {
        if (counts().mapToInt(calls -> calls.calls(slot)).sum() < allowed) {
            return this;
        }
        long latest = told == null ? slot : told.calls().newest();
        // A call that is a little late is no reason to tell less of what came after it.
        CallRate rate = rate(slot < latest && latest - slot < RateState.SLOTS ? latest : slot);
        int made = rate.calls().calls(slot);
        int known = told == null ? 0 : told.calls().calls(slot);
        boolean grown =
                rate.sessions() > 1 && (made >= 2 * known || rate.calls().newest() > latest);
        return made >= allowed && (known < allowed || grown) ? new PrincipalCalls(sessions, others, rate) : this;
    }

    /** The window that ends with the slot. */
    private CallRate rate(long slot) {
        return new CallRate(
                new RateState(
                        slot,
                        IntStream.range(0, RateState.SLOTS)
                                .map(place -> counts().mapToInt(calls -> calls.at(slot - place))
                                        .sum())
                                .boxed()
                                .toList()),
                (int) counts().filter(calls -> calls.calls(slot) > 0).count());
    }

    private Stream<RateState> counts() {
        return Stream.concat(sessions.values().stream(), Stream.ofNullable(others));
    }
}
