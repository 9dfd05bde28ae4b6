package io.driftwarden.engine.server;

import io.driftwarden.engine.state.CappedList;
import io.driftwarden.engine.state.CappedMap;
import java.util.List;

/**
 * One version of a server.
 *
 * @param version as the server states it, empty if it states none
 * @param firstSeen event time of its first listing or evidence, microseconds since the epoch
 * @param listed it listed its tools
 * @param tools by name
 * @param artifacts by digest: id of the event that showed the artifact first
 * @param licences SPDX expressions of the latest licence audit, sorted
 * @param history what differs from the version before it, in words
 */
public record ServerVersion(
        String version,
        long firstSeen,
        boolean listed,
        CappedMap<ToolBaseline> tools,
        CappedMap<String> artifacts,
        List<String> licences,
        CappedList<String> history) {
    /** Tools kept per version: as many as are read of one listing. */
    public static final int MAX_TOOLS = 512;

    /** Artifacts kept per version. */
    public static final int MAX_ARTIFACTS = 16;

    /** Differences kept per version. */
    public static final int MAX_HISTORY = 128;

    public ServerVersion {
        licences = List.copyOf(licences);
    }

    static ServerVersion of(String version, long time) {
        return new ServerVersion(
                version, time, false, CappedMap.empty(), CappedMap.empty(), List.of(), CappedList.empty());
    }

    ServerVersion withTools(CappedMap<ToolBaseline> next) {
        return new ServerVersion(version, firstSeen, true, next, artifacts, licences, history);
    }

    ServerVersion withArtifact(String digest, String eventId) {
        return new ServerVersion(
                version, firstSeen, listed, tools, artifacts.with(digest, eventId, MAX_ARTIFACTS), licences, history);
    }

    ServerVersion withLicences(List<String> next) {
        return new ServerVersion(version, firstSeen, listed, tools, artifacts, next, history);
    }

    ServerVersion withHistory(List<String> lines) {
        return new ServerVersion(
                version, firstSeen, listed, tools, artifacts, licences, history.withAll(lines, MAX_HISTORY));
    }
}
