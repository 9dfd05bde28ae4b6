package io.driftwarden.engine.baseline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Of what all sessions know the same traits. As text: subject, server and tool.
 *
 * @param tool empty where the subject is the server's
 */
public record ProfileKey(Subject subject, String server, String tool) implements FleetKey {
    static final int PARTS = 3;

    /** What the traits are of. */
    public enum Subject {
        /** Registrable domains, or hosts where there is none, that a server's callbacks use. */
        CALLBACKS,
        /** Fields that a tool's outputs have, each as a hash: a path may hold names that are somebody's data. */
        OUTPUTS;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The key of a server's callbacks, unless it has no name, or one that no catalogue would have. */
    public static Optional<ProfileKey> callbacks(String server) {
        return server.isEmpty() ? Optional.empty() : of(Subject.CALLBACKS, server, "");
    }

    /** The key of a tool's outputs, unless a name is one that no catalogue would have. */
    public static Optional<ProfileKey> outputs(String server, String tool) {
        return of(Subject.OUTPUTS, server, tool);
    }

    private static Optional<ProfileKey> of(Subject subject, String server, String tool) {
        return FleetKey.ordinary(server, tool) ? Optional.of(new ProfileKey(subject, server, tool)) : Optional.empty();
    }

    static ProfileKey of(List<String> parts) {
        return new ProfileKey(Subject.valueOf(parts.get(0).toUpperCase(Locale.ROOT)), parts.get(1), parts.get(2));
    }

    @Override
    public String text() {
        return FleetKey.joined(subject.wireName(), server, tool);
    }
}
