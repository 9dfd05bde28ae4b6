package io.driftwarden.gateway.extmcp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.driftwarden.gateway.decide.Party;
import java.time.Duration;
import java.util.Optional;

/**
 * Which call a result belongs to, where the gateway does not tell: the one that is open, if it is the only one of its session and
 * server. Of several, nobody can say which; their results are judged without a call. A call whose server answers with an error
 * never gets a result here, so it is forgotten after a while. Thread-safe.
 */
final class OpenCalls {
    private static final int MOST = 100_000;
    private static final Duration FORGOTTEN = Duration.ofMinutes(5);

    private final Cache<Key, Open> open =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FORGOTTEN).build();

    private record Key(Party party, String server, String method) {}

    private record Open(Call last, int count) {}

    /** A call that was let pass. */
    record Call(String id, String tool) {}

    void opened(Party party, String server, String method, Call call) {
        open.asMap()
                .merge(
                        new Key(party, server, method),
                        new Open(call, 1),
                        (was, now) -> new Open(call, was.count() + 1));
    }

    /** The call that a result ends, if that is certain. */
    Optional<Call> ended(Party party, String server, String method) {
        Key key = new Key(party, server, method);
        Open was = open.getIfPresent(key);
        if (was == null) {
            return Optional.empty();
        }
        open.asMap()
                .computeIfPresent(key, (same, now) -> now.count() == 1 ? null : new Open(now.last(), now.count() - 1));
        return was.count() == 1 ? Optional.of(was.last()) : Optional.empty();
    }
}
