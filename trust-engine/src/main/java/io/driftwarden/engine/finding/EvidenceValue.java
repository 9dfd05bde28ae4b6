package io.driftwarden.engine.finding;

import io.driftwarden.engine.state.Sighting;
import org.jspecify.annotations.Nullable;

/**
 * One value that a rule compared.
 *
 * @param name what the value is, such as {@code destination} or {@code argument $.url}
 * @param value the value
 * @param origin where the session first met it, if it did
 */
public record EvidenceValue(String name, String value, @Nullable Sighting origin) {
    public static EvidenceValue of(String name, String value) {
        return new EvidenceValue(name, value, null);
    }
}
