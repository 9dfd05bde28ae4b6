package io.driftwarden.engine.server;

import io.driftwarden.engine.evidence.CheckResult;
import io.driftwarden.engine.evidence.RuntimeFinding;
import io.driftwarden.engine.evidence.RuntimeFindings;
import io.driftwarden.engine.evidence.ServerTrust;
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
 * @param checks the latest result of each check, by its key
 * @param licences SPDX expressions of the latest licence audit, sorted
 * @param follows the version before it, empty if none is known or that one states none
 * @param history what differs from the version before it
 * @param runtime what sessions found of it
 */
public record ServerVersion(
        String version,
        long firstSeen,
        boolean listed,
        CappedMap<ToolBaseline> tools,
        CappedMap<String> artifacts,
        CappedMap<CheckResult> checks,
        List<String> licences,
        String follows,
        CappedList<VersionChange> history,
        RuntimeFindings runtime) {
    /** Tools kept per version: as many as are read of one listing. */
    public static final int MAX_TOOLS = 512;

    /** Artifacts kept per version. */
    public static final int MAX_ARTIFACTS = 16;

    /** Results of checks kept per version: each check has one of the server, and one of each tool that was checked alone. */
    public static final int MAX_CHECKS = 256;

    /** Differences kept per version. */
    public static final int MAX_HISTORY = 128;

    public ServerVersion {
        licences = List.copyOf(licences);
    }

    static ServerVersion of(String version, long time) {
        return new ServerVersion(
                version,
                time,
                false,
                CappedMap.empty(),
                CappedMap.empty(),
                CappedMap.empty(),
                List.of(),
                "",
                CappedList.empty(),
                RuntimeFindings.NONE);
    }

    ServerVersion withTools(CappedMap<ToolBaseline> next) {
        return new ServerVersion(
                version, firstSeen, true, next, artifacts, checks, licences, follows, history, runtime);
    }

    ServerVersion withArtifact(String digest, String eventId) {
        return new ServerVersion(
                version,
                firstSeen,
                listed,
                tools,
                artifacts.with(digest, eventId, MAX_ARTIFACTS),
                checks,
                licences,
                follows,
                history,
                runtime);
    }

    ServerVersion withCheck(CheckResult result) {
        return new ServerVersion(
                version,
                firstSeen,
                listed,
                tools,
                artifacts,
                checks.with(result.key(), result, MAX_CHECKS),
                licences,
                follows,
                history,
                runtime);
    }

    /** What its checks add up to, whatever sessions found. */
    public ServerTrust evidence() {
        return ServerTrust.of(checks.entries().values(), 1);
    }

    ServerVersion withFinding(RuntimeFinding finding) {
        return new ServerVersion(
                version,
                firstSeen,
                listed,
                tools,
                artifacts,
                checks,
                licences,
                follows,
                history,
                runtime.with(finding));
    }

    ServerVersion withLicences(List<String> next) {
        return new ServerVersion(version, firstSeen, listed, tools, artifacts, checks, next, follows, history, runtime);
    }

    ServerVersion following(String earlier, List<VersionChange> changes) {
        return new ServerVersion(
                version,
                firstSeen,
                listed,
                tools,
                artifacts,
                checks,
                licences,
                earlier,
                history.withAll(changes, MAX_HISTORY),
                runtime);
    }
}
