package io.driftwarden.engine.fleet;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.driftwarden.engine.baseline.Baseline;
import io.driftwarden.engine.baseline.FleetKey;
import io.driftwarden.engine.baseline.FleetReport;
import io.driftwarden.engine.baseline.ProfileKey;
import io.driftwarden.engine.baseline.SendKey;
import java.util.List;

/** What closed windows of a key leave behind, and the baseline that they make. Immutable. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
@JsonSubTypes({
    @JsonSubTypes.Type(value = SendHistory.class, name = "sends"),
    @JsonSubTypes.Type(value = ProfileHistory.class, name = "profile")
})
public sealed interface FleetHistory permits SendHistory, ProfileHistory {
    /** Of a key of which no window was closed yet. */
    static FleetHistory none(FleetKey key) {
        if (key instanceof SendKey) {
            return SendHistory.NONE;
        }
        if (key instanceof ProfileKey) {
            return ProfileHistory.NONE;
        }
        throw new IllegalArgumentException("no such key");
    }

    /**
     * With a window that has been closed.
     *
     * @param window when it began, microseconds since the epoch
     * @param reports the sessions' last ones, of which there is at least one
     */
    FleetHistory plus(long window, List<FleetReport> reports);

    /**
     * What sessions are compared with.
     *
     * @throws IllegalStateException while no window was closed
     */
    Baseline known();
}
