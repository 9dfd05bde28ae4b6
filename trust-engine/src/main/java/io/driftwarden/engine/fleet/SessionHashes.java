package io.driftwarden.engine.fleet;

import com.google.common.hash.Hashing;
import io.driftwarden.engine.state.PackedInts;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells sessions apart by their hashes. */
final class SessionHashes {
    private SessionHashes() {}

    /** With these sessions; of more than the limit the least hashes, so that their order does not matter. Sorted. */
    static PackedInts with(PackedInts known, Stream<String> sessions, int limit) {
        return PackedInts.of(IntStream.concat(IntStream.of(known.values()), sessions.mapToInt(SessionHashes::hash))
                .sorted()
                .distinct()
                .limit(limit)
                .toArray());
    }

    /** One that nobody can make another session have. */
    static long wide(String session) {
        return Hashing.sha256().hashString(session, StandardCharsets.UTF_8).asLong();
    }

    private static int hash(String session) {
        return Hashing.sha256().hashString(session, StandardCharsets.UTF_8).asInt();
    }
}
