package io.driftwarden.engine.server;

import com.google.common.collect.Sets;
import io.driftwarden.contract.EvidenceReported;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.Envelope;
import io.driftwarden.engine.capability.DefinitionComparison;
import io.driftwarden.engine.capability.ToolDefinition;
import io.driftwarden.engine.capability.ToolDefinitions;
import io.driftwarden.engine.evidence.CheckResult;
import io.driftwarden.engine.evidence.VersionStanding;
import io.driftwarden.engine.facts.ArtifactChanged;
import io.driftwarden.engine.facts.LicenceChanged;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Watches servers over all sessions: what a listing or a piece of evidence does to what is known of its server, and what
 * sessions are to be told. The same record and event give the same outcome. Stateless and thread-safe.
 */
public final class ServerWatch {
    /** Licences kept of a version. */
    private static final int MAX_LICENCES = 64;

    private final ToolDefinitions reader;
    private final Views views;
    private final Releases releases;

    public ServerWatch(ToolDefinitions reader, DefinitionComparison comparison) {
        Drifts drifts = new Drifts(comparison);
        this.reader = reader;
        this.views = new Views(drifts);
        this.releases = new Releases(drifts);
    }

    /** The server that the event tells of: it is for {@link #observe}. Empty for all other events. */
    public static Optional<String> server(TrustEvent event) {
        return Report.server(event);
    }

    /**
     * Takes in an event that tells of a server.
     *
     * @param known the server of that name in the event's tenant, null if it is new
     * @param time the event's time, microseconds since the epoch
     * @param definitions the canonical definition of a digest, where it is remembered
     */
    public ServerOutcome observe(
            @Nullable ServerRecord known, TrustEvent event, long time, Function<String, Optional<String>> definitions) {
        String name = Report.server(event).orElseThrow();
        ServerRecord before = known == null ? ServerRecord.of(name, time) : known.at(time);
        Report report = new Report(event, time, name, definitions);
        ServerVersion stored = before.versions().get(report.version());
        ServerVersion version = stored == null ? ServerVersion.of(report.version(), time) : stored;
        ServerVersion next = event.getEvidenceReported()
                .map(evidence -> audited(report, before, version, evidence))
                .orElseGet(() -> listed(report, before, version));
        ServerRecord after = next.equals(stored) ? before : before.with(next);
        boolean checked = stored == null || !next.checks().equals(stored.checks());
        return new ServerOutcome(
                after,
                report.notices(),
                event.getEvidenceReported().isPresent() && checked
                        ? Optional.of(new VersionStandingNotice(
                                Envelope.tenant(event), name, next.version(), VersionStanding.of(next.evidence())))
                        : Optional.empty(),
                report.definitions(),
                forgotten(before, after));
    }

    /**
     * Takes in what a session found of a server.
     *
     * @param known the server of that name in the finding's tenant, null if it is new
     */
    public ServerOutcome observe(@Nullable ServerRecord known, ServerFinding found) {
        long time = found.finding().time();
        ServerRecord before = known == null ? ServerRecord.of(found.server(), time) : known.at(time);
        ServerVersion stored = before.versions().get(found.version());
        ServerVersion version = stored == null ? ServerVersion.of(found.version(), time) : stored;
        ServerRecord after = before.with(version.withFinding(found.finding().at(before.clock())));
        return new ServerOutcome(after, List.of(), Optional.empty(), Map.of(), forgotten(before, after));
    }

    private static Set<String> forgotten(ServerRecord before, ServerRecord after) {
        return after.equals(before) ? Set.of() : Set.copyOf(Sets.difference(before.definitions(), after.definitions()));
    }

    private ServerVersion listed(Report report, ServerRecord server, ServerVersion version) {
        Map<String, ToolDefinition> tools = report.tools(reader);
        ServerVersion next =
                version.listed() ? views.after(report, version, tools) : releases.after(report, server, version, tools);
        return artifact(report, next);
    }

    private static ServerVersion artifact(Report report, ServerVersion version) {
        String digest = report.artifact();
        if (digest.isEmpty() || version.artifacts().contains(digest)) {
            return version;
        }
        version.artifacts().entries().entrySet().stream().findFirst().ifPresent(first -> {
            if (!version.version().isEmpty()) {
                boolean known = version.artifacts().size() < ServerVersion.MAX_ARTIFACTS;
                report.tell(
                        known,
                        new ArtifactChanged(
                                report.serverName(),
                                version.version(),
                                Versions.released(version.version()),
                                first.getKey(),
                                digest,
                                first.getValue()));
            }
        });
        return version.withArtifact(digest, report.event().getId());
    }

    private static ServerVersion audited(
            Report report, ServerRecord server, ServerVersion version, EvidenceReported evidence) {
        ServerVersion checked = CheckResult.of(evidence, report.event().getId(), report.time())
                .map(version::withCheck)
                .orElse(version);
        return licensed(report, server, checked, evidence);
    }

    private static ServerVersion licensed(
            Report report, ServerRecord server, ServerVersion version, EvidenceReported evidence) {
        List<String> licences = evidence.getLicenses().orElse(List.of()).stream()
                .filter(licence -> !licence.isBlank() && licence.length() <= Report.MAX_NAME)
                .distinct()
                .sorted()
                .limit(MAX_LICENCES)
                .toList();
        if (licences.isEmpty() || licences.equals(version.licences())) {
            return version;
        }
        Optional<ServerVersion> earlier = version.licences().isEmpty()
                ? server.before(version.version(), known -> !known.licences().isEmpty())
                : Optional.of(version);
        earlier.filter(known -> Licences.stricter(known.licences(), licences))
                .ifPresent(known -> report.tell(
                        true,
                        new LicenceChanged(
                                report.serverName(), version.version(), known.version(), known.licences(), licences)));
        return version.withLicences(licences);
    }
}
