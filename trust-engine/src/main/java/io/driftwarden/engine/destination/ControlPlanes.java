package io.driftwarden.engine.destination;

import io.driftwarden.engine.value.AddressClass;
import io.driftwarden.engine.value.Canonical;
import io.driftwarden.engine.value.CanonicalValue;
import io.driftwarden.engine.vocabulary.DataFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells by name, port and path the services through which a whole machine or cluster is controlled, as listed in
 * {@code control-planes.txt}. Immutable and thread-safe.
 */
final class ControlPlanes {
    private static final String INNER = "inner";
    private static final String SOCKET = "socket";
    private static final String TCP = "tcp";

    private final List<ControlPlane> planes;

    private ControlPlanes(List<ControlPlane> planes) {
        this.planes = List.copyOf(planes);
    }

    /**
     * A service.
     *
     * @param words by which people speak of it
     */
    record ControlPlane(String name, Set<String> words, List<Pattern> patterns) {
        /** The port is known for the service alone, so that nothing that somebody develops listens there. */
        boolean known(int port) {
            return patterns.stream().anyMatch(pattern -> pattern.host().equals(TCP) && pattern.port() == port);
        }
    }

    /**
     * What an address of a service looks like.
     *
     * @param host its name; {@code inner} for any address that is not public; {@code tcp} for such an address where only host and port
     *     are known; {@code socket} for a socket of the machine; empty for any host
     * @param port -1 for any
     * @param path beginning of the path, empty for any
     */
    private record Pattern(String host, int port, String path) {
        static Pattern of(String text) {
            int slash = text.indexOf('/');
            String authority = slash < 0 ? text : text.substring(0, slash);
            String path = slash < 0 ? "" : text.substring(slash);
            int colon = authority.indexOf(':');
            return colon < 0
                    ? new Pattern(authority, -1, path)
                    : new Pattern(
                            authority.substring(0, colon), Integer.parseInt(authority.substring(colon + 1)), path);
        }

        boolean fits(CanonicalValue value) {
            if (!value.hasHost() || host.equals(SOCKET)) {
                return value.socket() && host.equals(SOCKET) && (value.path() + '/').contains(path + '/');
            }
            if ((port >= 0 && port != value.port()) || !below(value.path())) {
                return false;
            }
            return switch (host) {
                case "" -> true;
                case INNER -> inner(value);
                case TCP -> value.scheme().equals(TCP) && inner(value);
                default -> host.equals(value.host());
            };
        }

        private boolean below(String actual) {
            boolean begins = actual.startsWith(path);
            return begins && (path.endsWith("/") || path.length() == actual.length() || boundary(actual));
        }

        private boolean boundary(String actual) {
            return path.isEmpty() || !Character.isLetterOrDigit(actual.charAt(path.length()));
        }

        /** An inner address, or a name that no public domain has. */
        private static boolean inner(CanonicalValue value) {
            return value.addressClass().internal()
                    || (value.addressClass() == AddressClass.NAME && !Canonical.publicName(value.host()));
        }
    }

    /** The services that come with the engine. */
    static ControlPlanes bundled() {
        List<ControlPlane> planes = new ArrayList<>();
        for (String line : DataFile.lines(ControlPlanes.class, "control-planes.txt")) {
            String[] cells = line.split(";", -1);
            List<Pattern> patterns = new ArrayList<>();
            for (String pattern : cells[2].strip().split(" ", -1)) {
                patterns.add(Pattern.of(pattern));
            }
            planes.add(
                    new ControlPlane(cells[0].strip(), Set.of(cells[1].strip().split(" ", -1)), List.copyOf(patterns)));
        }
        return new ControlPlanes(planes);
    }

    /** The service that the URL reaches, null if it is none of them. */
    @Nullable
    ControlPlane of(CanonicalValue value) {
        if (!value.socket()
                && (!value.hasHost()
                        || (value.port() < 0
                                && value.path().isEmpty()
                                && value.host().indexOf('.') < 0))) {
            return null;
        }
        for (ControlPlane plane : planes) {
            for (Pattern pattern : plane.patterns()) {
                if (pattern.fits(value)) {
                    return plane;
                }
            }
        }
        return null;
    }
}
