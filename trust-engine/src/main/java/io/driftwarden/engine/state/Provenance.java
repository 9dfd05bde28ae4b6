package io.driftwarden.engine.state;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the session first met each destination-like and authority-like value. Values that the user or operator named
 * have room of their own, so that a server cannot crowd them out.
 *
 * @param named by canonical value: what prompt, policy or schema named
 * @param met by canonical value: what outputs, callbacks, egress and the agent brought
 */
public record Provenance(CappedMap<Sighting> named, CappedMap<Sighting> met) {
    /** Values kept of prompt, policy and schema. */
    public static final int MAX_NAMED = 512;

    /** Values kept of everything else. */
    public static final int MAX_MET = 1024;

    static final Provenance EMPTY = new Provenance(CappedMap.empty(), CappedMap.empty());

    /** Where the value came from: the user's or operator's word counts before anybody else's. */
    public @Nullable Sighting find(String canonical) {
        Sighting known = named.get(canonical);
        return known != null ? known : met.get(canonical);
    }

    /** This provenance with the values that it does not know yet; a principal's word replaces a schema's. */
    public Provenance withNew(Map<String, Sighting> sightings) {
        Map<String, Sighting> newNamed = unknown(sightings, true);
        Map<String, Sighting> newMet = unknown(sightings, false);
        if (newNamed.isEmpty() && newMet.isEmpty()) {
            return this;
        }
        return new Provenance(named.withAll(newNamed, MAX_NAMED), met.withAll(newMet, MAX_MET));
    }

    private Map<String, Sighting> unknown(Map<String, Sighting> sightings, boolean asNamed) {
        Map<String, Sighting> result = new LinkedHashMap<>();
        sightings.forEach((value, sighting) -> {
            boolean names = sighting.byPrincipal() || sighting.kind() == Sighting.Kind.SCHEMA;
            Sighting known = (names ? named : met).get(value);
            boolean weightier = known != null && sighting.byPrincipal() && !known.byPrincipal();
            if (names == asNamed && (known == null || weightier)) {
                result.put(value, sighting);
            }
        });
        return result;
    }
}
