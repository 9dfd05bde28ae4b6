package io.driftwarden.engine.baseline;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What sessions of a tenant are compared with: what others did, as a rule in windows of event time that are over. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
@JsonSubTypes({
    @JsonSubTypes.Type(value = SendBaseline.class, name = "sends"),
    @JsonSubTypes.Type(value = Profile.class, name = "profile"),
    @JsonSubTypes.Type(value = CallRate.class, name = "calls")
})
public sealed interface Baseline permits SendBaseline, Profile, CallRate {
    /** Up to here different sessions are counted. */
    int MAX_SESSIONS = 256;

    /** Length of a window, microseconds. They begin with the epoch. */
    long WINDOW = 3_600_000_000L;

    /** The beginning of the window that the time falls into. */
    static long windowOf(long time) {
        return Math.floorDiv(time, WINDOW) * WINDOW;
    }
}
