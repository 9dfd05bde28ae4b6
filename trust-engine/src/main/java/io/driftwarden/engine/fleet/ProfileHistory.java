package io.driftwarden.engine.fleet;

import io.driftwarden.engine.baseline.Baseline;
import io.driftwarden.engine.baseline.FleetReport;
import io.driftwarden.engine.baseline.Profile;
import io.driftwarden.engine.baseline.Traits;
import io.driftwarden.engine.state.PackedInts;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The traits that sessions met in all closed windows. Immutable.
 *
 * <p>What keeps an attacker from making his own look normal: a session counts once for a trait, whenever and however often it
 * meets it; not at all once something was found in it; not before the window is over; and a trait is usual by several.
 *
 * @param closedUntil event time at which the latest closed window ended, microseconds since the epoch
 * @param windows closed ones
 * @param observations sessions of each window, summed
 * @param sessions hashes of the sessions, the least ones, in order
 * @param seenBy by trait: hashes of sessions that had it, the {@link Profile#COMMON} least ones
 * @param leftOut sightings of traits that no longer found room
 */
public record ProfileHistory(
        long closedUntil,
        long windows,
        long observations,
        PackedInts sessions,
        SortedMap<String, PackedInts> seenBy,
        long leftOut)
        implements FleetHistory {
    /** Traits kept: the first ones, which later ones cannot crowd out. */
    static final int MAX_TRAITS = 128;

    /**
     * Traits that none before had, to be expected of the next session, up to which a profile counts as settled: those of one
     * session over sessions seen (Good, "The population frequencies of species", 1953).
     */
    private static final double MAX_UNSEEN = 0.1;

    public static final ProfileHistory NONE =
            new ProfileHistory(Long.MIN_VALUE, 0, 0, PackedInts.NONE, new TreeMap<>(), 0);

    public ProfileHistory {
        seenBy = Collections.unmodifiableSortedMap(seenBy);
    }

    @Override
    public ProfileHistory plus(long window, List<FleetReport> reports) {
        SortedMap<String, PackedInts> next = new TreeMap<>(seenBy);
        long dropped = 0;
        for (FleetReport report : reports) {
            SortedSet<String> traits =
                    report.practice() instanceof Traits met ? met.values() : Collections.emptySortedSet();
            for (String trait : traits) {
                PackedInts known = next.get(trait);
                if (known == null && next.size() >= MAX_TRAITS) {
                    dropped++;
                } else {
                    PackedInts seen = known == null ? PackedInts.NONE : known;
                    next.put(trait, SessionHashes.with(seen, Stream.of(report.session()), Profile.COMMON));
                }
            }
        }
        return new ProfileHistory(
                Math.max(closedUntil, window + Baseline.WINDOW),
                windows + 1,
                observations + reports.size(),
                SessionHashes.with(sessions, reports.stream().map(FleetReport::session), Baseline.MAX_SESSIONS),
                next,
                leftOut + dropped);
    }

    @Override
    public Profile known() {
        if (windows == 0) {
            throw new IllegalStateException("no window was closed yet");
        }
        return new Profile(
                Math.min(windows, Profile.ENOUGH_WINDOWS),
                Math.min(sessions.size(), Profile.ENOUGH_SESSIONS),
                leftOut == 0 && traits(seen -> seen == 1).size() <= MAX_UNSEEN * observations,
                traits(seen -> seen >= Profile.COMMON),
                traits(seen -> seen < Profile.COMMON));
    }

    private SortedSet<String> traits(IntPredicate seen) {
        return seenBy.entrySet().stream()
                .filter(trait -> seen.test(trait.getValue().size()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
