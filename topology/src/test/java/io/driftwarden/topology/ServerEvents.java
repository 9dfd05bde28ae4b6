package io.driftwarden.topology;

import io.driftwarden.contract.CapabilitiesListed;
import io.driftwarden.contract.EvidenceReported;
import io.driftwarden.contract.Tool;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.engine.evidence.Check;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Events that tell of servers, a second apart. */
public final class ServerEvents {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private int events;

    /** A listing of the tool {@code search}, which takes the parameter, and of another tool. */
    public TrustEvent listed(String session, String server, String version, String parameter, String other) {
        String schema = "{\"type\":\"object\",\"properties\":{\"" + parameter + "\":{\"type\":\"string\"}}}";
        Tool search = Tool.newBuilder().setName("search").setInputSchema(schema).build();
        CapabilitiesListed listed = CapabilitiesListed.newBuilder()
                .setServer(server)
                .setServerVersion(version)
                .setTools(List.of(search, Tool.newBuilder().setName(other).build()))
                .build();
        return event(session, "capabilities.listed")
                .setCapabilitiesListed(listed)
                .build();
    }

    /** The result of a check. */
    public TrustEvent checked(String server, String version, String check, boolean passed, double score) {
        EvidenceReported evidence = EvidenceReported.newBuilder()
                .setServer(server)
                .setServerVersion(version)
                .setCheck(check)
                .setPassed(passed)
                .setScore(score)
                .setReportUri("https://ci.example/report")
                .build();
        return event("evidence", "evidence.reported")
                .setEvidenceReported(evidence)
                .build();
    }

    /** The results of all checks, as good as can be. */
    public TrustEvent[] allPassed(String server, String version) {
        return Arrays.stream(Check.values())
                .map(check -> checked(server, version, check.wireName(), true, 1))
                .toArray(TrustEvent[]::new);
    }

    TrustEvent.Builder event(String session, String type) {
        events++;
        return TrustEvent.newBuilder()
                .setId("server-" + events)
                .setSource("gateway/test")
                .setType("io.driftwarden." + type)
                .setTime(START.plusSeconds(events).toString())
                .setSubject(session);
    }
}
