package io.driftwarden.topology.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.TrustAlert;
import io.driftwarden.contract.event.EventTime;
import io.driftwarden.engine.verdict.Severity;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An alert as an OCSF 1.8.0 Detection Finding, profile Security Control
 * (schema.ocsf.io/1.8.0/classes/detection_finding). A pure function of the alert.
 */
public final class OcsfAlert {
    /** OCSF schema version. */
    public static final String VERSION = "1.8.0";

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int CATEGORY_FINDINGS = 2;
    private static final int CLASS_DETECTION_FINDING = 2004;
    private static final int ACTIVITY_CREATE = 1;
    private static final int STATUS_NEW = 1;
    private static final int ANALYTIC_RULE = 1;

    private OcsfAlert() {}

    /** The alert as UTF-8 JSON. */
    public static byte[] bytes(TrustAlert alert) {
        try {
            return MAPPER.writeValueAsBytes(json(alert));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an alert's tree cannot be written", e);
        }
    }

    /** The alert as a tree. */
    public static ObjectNode json(TrustAlert alert) {
        Severity severity = Severity.valueOf(alert.getSeverity().toUpperCase(Locale.ROOT));
        long time = EventTime.parse(alert.getTime())
                        .orElseThrow(() -> new IllegalArgumentException("the alert's time is not RFC 3339"))
                / 1_000;
        ObjectNode event = MAPPER.createObjectNode()
                .put("activity_id", ACTIVITY_CREATE)
                .put("activity_name", "Create")
                .put("category_uid", CATEGORY_FINDINGS)
                .put("category_name", "Findings")
                .put("class_uid", CLASS_DETECTION_FINDING)
                .put("class_name", "Detection Finding")
                .put("type_uid", CLASS_DETECTION_FINDING * 100 + ACTIVITY_CREATE)
                .put("type_name", "Detection Finding: Create")
                .put("time", time)
                .put("severity_id", severityId(severity))
                .put("severity", capitalised(severity.wireName()))
                .put("status_id", STATUS_NEW)
                .put("status", "New")
                .put("message", alert.getSummary())
                .put("is_alert", !alert.getShadow() && severity != Severity.INFORMATIONAL)
                .put("confidence_score", alert.getConfidence())
                .put("confidence_id", confidenceId(alert.getConfidence()))
                .put("risk_score", (int) Math.round(100 - alert.getScore()));
        if (!alert.getShares().isEmpty()) {
            event.put("risk_details", riskDetails(alert));
        }
        Response.of(alert).writeTo(event);
        event.set("metadata", metadata(alert));
        event.set("finding_info", finding(alert, time));
        event.set("evidences", Evidences.of(alert, MAPPER.createArrayNode()));
        event.set("observables", Observables.of(alert, MAPPER.createArrayNode()));
        event.set("resources", resources(alert));
        ObjectNode policy = event.putObject("policy").put("name", "Driftwarden ruleset");
        policy.put("version", alert.getRuleset());
        alert.getPolicy().ifPresent(digest -> policy.put("uid", digest));
        ObjectNode unmapped = event.putObject("unmapped").put("verdict", alert.getVerdict());
        unmapped.put("trust_score", alert.getScore()).put("shadow", alert.getShadow());
        alert.getGateway().ifPresent(gateway -> unmapped.put("gateway", gateway));
        dropEmpty(event, "observables", "resources");
        return event;
    }

    /** Such as {@code DST 0.48 (DW-DST-001), OUT 0.3 (DW-OUT-001)}. */
    private static String riskDetails(TrustAlert alert) {
        return alert.getShares().stream()
                .map(share -> share.getFamily()
                        + ' '
                        + share.getWeight()
                        + (share.getRuleId().isEmpty() ? "" : " (" + share.getRuleId() + ')'))
                .collect(Collectors.joining(", "));
    }

    private static ObjectNode metadata(TrustAlert alert) {
        ObjectNode metadata = MAPPER.createObjectNode()
                .put("version", VERSION)
                .put("uid", alert.getFindingUid())
                .put("correlation_uid", alert.getSession())
                .put("event_code", alert.getRuleId())
                .put("tenant_uid", alert.getTenant())
                .put("original_time", alert.getTime());
        metadata.putObject("product").put("name", "Driftwarden").put("vendor_name", "Driftwarden");
        metadata.putArray("profiles").add("security_control");
        ArrayNode labels = metadata.putArray("labels");
        alert.getTags().forEach(labels::add);
        return metadata;
    }

    private static ObjectNode finding(TrustAlert alert, long time) {
        ObjectNode finding = MAPPER.createObjectNode()
                .put("uid", alert.getFindingUid())
                .put("title", alert.getTitle())
                .put("desc", alert.getDescription())
                .put("created_time", time);
        finding.putArray("types").add(alert.getFamily());
        finding.putObject("analytic")
                .put("uid", alert.getRuleId())
                .put("name", alert.getTitle())
                .put("type_id", ANALYTIC_RULE)
                .put("type", "Rule")
                .put("version", alert.getRuleVersion());
        ArrayNode attacks = finding.putArray("attacks");
        AttackTags.of(alert.getTags(), attacks);
        ArrayNode related = finding.putArray("related_events");
        alert.getEvidence().getEventIds().forEach(id -> related.addObject().put("uid", id));
        finding.put("related_events_count", related.size());
        dropEmpty(finding, "attacks", "related_events");
        return finding;
    }

    private static ArrayNode resources(TrustAlert alert) {
        ArrayNode resources = MAPPER.createArrayNode();
        alert.getServer()
                .ifPresent(
                        name -> resources.addObject().put("type", "MCP server").put("name", name));
        alert.getTool()
                .ifPresent(name -> resources.addObject().put("type", "MCP tool").put("name", name));
        return resources;
    }

    private static int severityId(Severity severity) {
        return switch (severity) {
            case INFORMATIONAL -> 1;
            case LOW -> 2;
            case MEDIUM -> 3;
            case HIGH -> 4;
            case CRITICAL -> 5;
        };
    }

    /** OCSF: 1 low, 2 medium, 3 high. */
    private static int confidenceId(int confidence) {
        return confidence < 34 ? 1 : confidence < 67 ? 2 : 3;
    }

    private static void dropEmpty(ObjectNode object, String... names) {
        for (String name : names) {
            if (object.path(name).isEmpty()) {
                object.remove(name);
            }
        }
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
