package io.driftwarden.engine.server;

import io.driftwarden.engine.evidence.ServerTrust;
import io.driftwarden.engine.state.CappedMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * What is known of a server over all sessions of its tenant. Immutable; every collection in it has a cap.
 *
 * @param versions by version, in the order of their first appearance; the oldest are dropped
 * @param clock the latest event time, to the hour; it goes forward by at most a day with each report, so that one event from
 *     the future does not make all that was found long ago. Microseconds since the epoch
 */
public record ServerRecord(String name, CappedMap<ServerVersion> versions, long clock) {
    /** Versions kept per server. */
    public static final int MAX_VERSIONS = 16;

    private static final long HOUR = TimeUnit.HOURS.toMicros(1);
    private static final long DAY = TimeUnit.DAYS.toMicros(1);

    static ServerRecord of(String name, long time) {
        return new ServerRecord(name, CappedMap.empty(), time - Math.floorMod(time, HOUR));
    }

    ServerRecord at(long time) {
        long next = Math.min(time - Math.floorMod(time, HOUR), clock + DAY);
        return next <= clock ? this : new ServerRecord(name, versions, next);
    }

    ServerRecord with(ServerVersion version) {
        return new ServerRecord(name, versions.with(version.version(), version, MAX_VERSIONS), clock);
    }

    /** What the version's checks add up to, and what sessions found of it leaves of that. */
    public ServerTrust trust(ServerVersion version) {
        return ServerTrust.of(
                version.checks().entries().values(), version.runtime().left(clock));
    }

    /** The version that appeared last. There is always one. */
    public ServerVersion newest() {
        return versions.entries().values().stream()
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    /**
     * The version before this one, of those that pass: the newest of the older ones; where versions have no order, the one that
     * appeared last before it.
     */
    Optional<ServerVersion> before(String version, Predicate<ServerVersion> test) {
        List<ServerVersion> others = versions.entries().values().stream()
                .filter(other -> !other.version().equals(version) && test.test(other))
                .toList();
        return others.stream()
                .filter(other -> Versions.older(other.version(), version))
                .reduce((one, other) -> Versions.older(one.version(), other.version()) ? other : one)
                .or(() -> versions.entries().keySet().stream()
                        .takeWhile(known -> !known.equals(version))
                        .flatMap(known ->
                                others.stream().filter(other -> other.version().equals(known)))
                        .reduce((one, other) -> other));
    }

    /** A version that is newer than this one, if any is known. */
    Optional<ServerVersion> newer(String version) {
        return versions.entries().values().stream()
                .filter(other -> other.listed() && Versions.older(version, other.version()))
                .reduce((one, other) -> Versions.older(one.version(), other.version()) ? other : one);
    }

    /** Digests of all definitions that are kept. */
    Set<String> definitions() {
        Set<String> digests = new TreeSet<>();
        versions.entries().values().forEach(version -> version.tools().entries().values().stream()
                .flatMap(tool -> tool.variants().stream())
                .forEach(variant -> digests.add(variant.digest())));
        return digests;
    }
}
