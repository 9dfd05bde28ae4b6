package io.driftwarden.engine.provenance;

import io.driftwarden.engine.state.Sighting;
import org.jspecify.annotations.Nullable;

/**
 * What is known of where a value came from.
 *
 * @param exact where the very value was first met
 * @param host where its host was first met, alone or in a URL; null for a mailbox
 * @param domain where any host of its registrable domain was first met
 * @param record where its host first filled a field of a record that a tool returned; null for a mailbox
 */
public record Origin(
        @Nullable Sighting exact, @Nullable Sighting host, @Nullable Sighting domain, @Nullable Sighting record) {

    private static final Sighting BY_POLICY = new Sighting(Sighting.Kind.POLICY, "", "", "", "", 0);

    /** This origin of a value that the operator's policy names. */
    public Origin namedByPolicy() {
        return new Origin(BY_POLICY, host, domain, record);
    }

    /** The value or its host was met before. */
    public boolean known() {
        return exact != null || host != null;
    }

    /** The user or the operator named the value or its host. */
    public boolean namedByPrincipal() {
        return (exact != null && exact.byPrincipal()) || (host != null && host.byPrincipal());
    }

    /** The user or the operator named the value, its host, or another host of its registrable domain. */
    public boolean relatedToPrincipal() {
        return namedByPrincipal() || (domain != null && domain.byPrincipal());
    }

    /** The host was met before the very value: whoever named it first named no URL. */
    public boolean hostFirst() {
        return host != null && (exact == null || host.ordinal() < exact.ordinal());
    }

    /** A tool declares the value or its host in its definition. */
    public boolean declared() {
        return (exact != null && exact.kind() == Sighting.Kind.SCHEMA)
                || (host != null && host.kind() == Sighting.Kind.SCHEMA);
    }

    /** The sighting that explains the value: the principal's, else the earliest of value and host; null if unknown. */
    public @Nullable Sighting first() {
        if (exact == null || host == null) {
            return exact == null ? host : exact;
        }
        if (exact.byPrincipal() != host.byPrincipal()) {
            return exact.byPrincipal() ? exact : host;
        }
        return host.ordinal() < exact.ordinal() ? host : exact;
    }

    /** A record named it before any text did: whoever keeps records keeps its own. */
    public boolean recorded() {
        Sighting first = first();
        return record != null && first != null && record.ordinal() <= first.ordinal();
    }

    /** Only a tool server brought it: an output or a callback did so first, and no principal named it. */
    public boolean onlyByServer() {
        Sighting first = first();
        return first != null && first.byServer() && !namedByPrincipal();
    }

    /** Nobody vouches for the value, its host or its domain; what other calls contacted vouches for nothing. */
    public boolean foreign() {
        return !relatedToPrincipal() && !declared() && strange(exact) && strange(host) && strange(domain);
    }

    private static boolean strange(@Nullable Sighting sighting) {
        return sighting == null || sighting.byServer() || sighting.kind() == Sighting.Kind.OBSERVED;
    }
}
