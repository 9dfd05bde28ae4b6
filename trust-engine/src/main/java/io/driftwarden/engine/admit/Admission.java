package io.driftwarden.engine.admit;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.engine.facts.Fact;
import io.driftwarden.engine.facts.SequenceGap;
import io.driftwarden.engine.state.CappedMap;
import io.driftwarden.engine.state.Header;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event let into a session.
 *
 * @param header the session's header with the event counted
 * @param facts what the event's place in the stream tells
 */
public record Admission(Header header, List<Fact> facts) {
    /** Sources whose counters are kept per session. */
    static final int MAX_SOURCES = 16;

    public Admission {
        facts = List.copyOf(facts);
    }

    /**
     * Counts the event in.
     *
     * @param time the event's time, microseconds since the epoch
     */
    public static Admission of(Header header, TrustEvent event, long time) {
        @Nullable Long sequence = event.getSequence().orElse(null);
        CappedMap<Long> next = header.progress().nextSequence();
        List<Fact> facts = List.of();
        if (sequence != null) {
            @Nullable Long known = next.get(event.getSource());
            long expected = known == null ? 0 : known;
            if (sequence > expected) {
                facts = List.of(new SequenceGap(event.getSource(), expected, sequence));
            }
            next = next.with(event.getSource(), Math.max(expected, sequence + 1), MAX_SOURCES);
        }
        return new Admission(header.with(header.progress().counted(time, next)), facts);
    }
}
