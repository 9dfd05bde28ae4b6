package io.driftwarden.engine.surroundings;

import io.driftwarden.engine.baseline.CallRate;
import io.driftwarden.engine.baseline.Profile;
import io.driftwarden.engine.baseline.ProfileKey;
import io.driftwarden.engine.baseline.RateKey;
import io.driftwarden.engine.baseline.SendBaseline;
import io.driftwarden.engine.baseline.SendKey;
import io.driftwarden.engine.evidence.VersionStanding;
import io.driftwarden.engine.policy.Policy;
import io.driftwarden.engine.state.TimelineEntry;
import java.util.Optional;

/** What the engine may ask about beyond the session's own state. An answer depends on earlier events only. */
public interface Surroundings {
    /** The verdict that the session's event got before, if it is among the latest ones remembered. */
    Optional<TimelineEntry> judged(String source, String eventId);

    /** The definition, as canonical JSON, that the session's server listed last for the tool. */
    Optional<String> definition(String server, String tool);

    /** The policy of the session's tenant, as it is at this event. */
    default Policy policy() {
        return Policy.DEFAULT;
    }

    /** How the version of the server, empty where it states none, stands with the checks that were reported of it. */
    default VersionStanding standing(String server, String version) {
        return VersionStanding.UNCHECKED;
    }

    /** What sessions of the tenant normally send, as far as it is known. */
    default Optional<SendBaseline> baseline(SendKey key) {
        return Optional.empty();
    }

    /** The traits that sessions of the tenant normally meet, as far as they are known. */
    default Optional<Profile> profile(ProfileKey key) {
        return Optional.empty();
    }

    /** The calls of a principal's sessions, where they are known to have reached the limit together. */
    default Optional<CallRate> calls(RateKey key) {
        return Optional.empty();
    }

    /** A session without a past. */
    static Surroundings none() {
        return new Surroundings() {
            @Override
            public Optional<TimelineEntry> judged(String source, String eventId) {
                return Optional.empty();
            }

            @Override
            public Optional<String> definition(String server, String tool) {
                return Optional.empty();
            }
        };
    }
}
