package io.driftwarden.topology.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.event.EventTime;
import io.driftwarden.engine.evidence.Check;
import io.driftwarden.engine.evidence.CheckResult;
import io.driftwarden.engine.evidence.RuntimeFinding;
import io.driftwarden.engine.evidence.RuntimeFindings;
import io.driftwarden.engine.evidence.ServerTrust;
import io.driftwarden.engine.server.ServerRecord;
import io.driftwarden.engine.server.ServerVersion;
import io.driftwarden.engine.server.ToolBaseline;
import io.driftwarden.engine.server.VersionChange;
import java.util.Locale;

/** Servers as answers hold them. */
final class ServerNodes {
    private ServerNodes() {}

    static ObjectNode summary(String tenant, ServerRecord server) {
        ServerVersion newest = server.newest();
        ObjectNode node =
                named(tenant, server).put("versions", server.versions().size());
        node.setAll(head(server, newest));
        return node.put("tools", newest.tools().size());
    }

    /** With all versions, in the order of their first appearance. */
    static ObjectNode view(String tenant, ServerRecord server) {
        ObjectNode node = named(tenant, server);
        node.put("versions_dropped", server.versions().evicted());
        ArrayNode versions = node.putArray("versions");
        server.versions().entries().values().forEach(version -> versions.add(version(server, version)));
        return node;
    }

    private static ObjectNode named(String tenant, ServerRecord server) {
        return object().put("server", server.name()).put("tenant", tenant);
    }

    private static ObjectNode head(ServerRecord server, ServerVersion version) {
        ServerTrust trust = server.trust(version);
        return object().put("version", version.version())
                .put("first_seen", EventTime.instant(version.firstSeen()).toString())
                .put("admitted", trust.admitted())
                .put("score", trust.score());
    }

    private static ObjectNode version(ServerRecord server, ServerVersion version) {
        ObjectNode node = head(server, version);
        ObjectNode trust = trust(server.trust(version));
        trust.set("runtime", runtime(version.runtime(), server.clock()));
        node.set("trust", trust);
        ArrayNode evidence = node.putArray("evidence");
        version.checks().entries().values().forEach(result -> evidence.add(evidence(result)));
        ArrayNode artifacts = node.putArray("artifacts");
        version.artifacts()
                .entries()
                .forEach((digest, event) ->
                        artifacts.add(object().put("digest", digest).put("event_id", event)));
        ArrayNode licences = node.putArray("licenses");
        version.licences().forEach(licences::add);
        node.put("follows", version.follows());
        ArrayNode history = node.putArray("history");
        version.history().elements().forEach(change -> history.add(change(change)));
        node.put("history_dropped", version.history().evicted());
        ArrayNode tools = node.putArray("tools");
        version.tools().entries().forEach((name, tool) -> tools.add(tool(name, tool)));
        return node;
    }

    /** What the score is made of. */
    private static ObjectNode trust(ServerTrust trust) {
        ObjectNode node = object();
        ObjectNode gates = node.putObject("gates");
        gates.put("static", trust.open(Check.Gate.STATIC)).put("dynamic", trust.open(Check.Gate.DYNAMIC));
        ArrayNode checks = node.putArray("checks");
        for (ServerTrust.Part part : trust.parts()) {
            checks.add(object().put("check", part.check().wireName())
                    .put("gate", part.check().gate().name().toLowerCase(Locale.ROOT))
                    .put("reported", part.reported())
                    .put("passed", part.passed())
                    .put("score", part.score()));
        }
        return node;
    }

    /** What sessions found: the share of the score that it leaves, and what each party's finding takes. */
    private static ObjectNode runtime(RuntimeFindings runtime, long now) {
        ObjectNode node = object().put("left", runtime.left(now));
        ArrayNode findings = node.putArray("findings");
        for (RuntimeFinding finding : runtime.parties().entries().values()) {
            findings.add(object().put("rule_id", finding.rule())
                    .put("finding_uid", finding.uid())
                    .put("session", finding.session())
                    .put("event_id", finding.eventId())
                    .put("time", EventTime.instant(finding.time()).toString())
                    .put("weight", Math.round(RuntimeFindings.weight(finding, now) * 1000) / 1000.0));
        }
        return node;
    }

    private static ObjectNode evidence(CheckResult result) {
        return object().put("check", result.check().wireName())
                .put("tool", result.tool())
                .put("passed", result.passed())
                .put("score", result.score())
                .put("report_uri", result.reportUri())
                .put("event_id", result.eventId())
                .put("time", EventTime.instant(result.time()).toString());
    }

    private static ObjectNode change(VersionChange change) {
        return object().put("change", change.kind()).put("tool", change.tool()).put("detail", change.detail());
    }

    /** A tool, with every definition that was listed of it; the one listed last is its {@code digest}. */
    private static ObjectNode tool(String name, ToolBaseline tool) {
        ObjectNode node = object().put("tool", name).put("digest", tool.last());
        ArrayNode definitions = node.putArray("definitions");
        tool.variants()
                .forEach(variant -> definitions.add(object().put("digest", variant.digest())
                        .put("risk_class", variant.risk().wireName())
                        .put("first_event_id", variant.listedBy())));
        if (tool.splitAt() != Long.MIN_VALUE) {
            node.put("split_at", EventTime.instant(tool.splitAt()).toString());
        }
        return node;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
