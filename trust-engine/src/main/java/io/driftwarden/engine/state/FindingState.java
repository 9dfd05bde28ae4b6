package io.driftwarden.engine.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding as the session keeps it.
 *
 * @param lastTime event time of the latest firing, microseconds since the epoch
 * @param values name, value and origin of what was compared at the first firing
 */
public record FindingState(
        String uid,
        String rule,
        String severity,
        String summary,
        String firstEventId,
        String lastEventId,
        long lastTime,
        long count,
        List<String> eventIds,
        List<Value> values) {

    public FindingState {
        eventIds = List.copyOf(eventIds);
        values = List.copyOf(values);
    }

    /** One value compared. */
    public record Value(String name, String value, @Nullable Sighting origin) {}
}
