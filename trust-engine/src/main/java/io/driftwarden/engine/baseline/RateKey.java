package io.driftwarden.engine.baseline;

import com.google.common.hash.Hashing;
import io.driftwarden.engine.state.RateState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Whose calls count against a limit: those of one principal, in whatever session. As text: window and subject.
 *
 * @param window the limit's, microseconds
 * @param subject a hash of the limit's name and the principal: no name is too long for it, and none is told to every partition
 */
public record RateKey(long window, String subject) implements FleetKey {
    static final int PARTS = 2;

    private static final int SUBJECT = 32;

    /** @param limit its name */
    public static RateKey of(String limit, Duration window, String principal) {
        String subject = Hashing.sha256()
                .newHasher()
                .putInt(limit.length())
                .putUnencodedChars(limit)
                .putUnencodedChars(principal)
                .hash()
                .toString()
                .substring(0, SUBJECT);
        return new RateKey(TimeUnit.NANOSECONDS.toMicros(window.toNanos()), subject);
    }

    static RateKey of(List<String> parts) {
        return new RateKey(Long.parseLong(parts.get(0)), parts.get(1));
    }

    /** The slot of the limit's window that the time falls into. */
    public long slot(long time) {
        return RateState.slot(time, window);
    }

    @Override
    public String text() {
        return FleetKey.joined(Long.toString(window), subject);
    }

    @Override
    public String server() {
        return "";
    }

    @Override
    public String tool() {
        return "";
    }
}
