package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * A call names a path that leads where work does not lead.
 *
 * @param field path of the argument
 * @param path as the call spells it, cut
 * @param credential it is a file of credentials
 * @param settings it is a file that often holds credentials and that developers open every day
 * @param system it lies in a place of the operating system
 * @param climbs steps up lead out of the folder with which the path begins, or out of any folder of work
 * @param disguised steps up are escaped, nested or cut off by a null byte
 * @param named the user or the operator named it
 * @param byServer an output or a callback named it, and nobody before
 */
public record SensitivePath(
        String server,
        String tool,
        String field,
        String path,
        boolean credential,
        boolean settings,
        boolean system,
        boolean climbs,
        boolean disguised,
        boolean named,
        boolean byServer)
        implements Fact {
    @Override
    public String about() {
        return path;
    }

    @Override
    public List<EvidenceValue> values() {
        String kind = credential
                ? "a file of credentials"
                : settings ? "a file of settings" : system ? "a place of the system" : "another folder";
        String way = disguised
                ? "by disguised steps up"
                : climbs ? "by steps up" : byServer ? "as an output said" : "directly";
        return List.of(
                EvidenceValue.of("tool", tool),
                EvidenceValue.of("field", field),
                EvidenceValue.of("path", path),
                EvidenceValue.of("kind", kind),
                EvidenceValue.of("way", way));
    }
}
