package io.driftwarden.topology.alert;

import io.driftwarden.contract.Evidence;
import io.driftwarden.contract.EvidenceValue;
import io.driftwarden.contract.Origin;
import io.driftwarden.contract.TrustAlert;
import java.util.List;

/** Alerts for tests. */
final class SampleAlerts {
    private SampleAlerts() {}

    static TrustAlert.Builder full() {
        return bare().setPrincipal("alice@example.org")
                .setAgent("shopper")
                .setGateway("edge-1")
                .setServer("shop")
                .setTool("post")
                .setCallId("c-7")
                .setTags(List.of(
                        "behaviour", "ATLAS:AML.T0086", "ATLAS:AML.T0051.001", "ATTACK:T1071.001", "OWASP-ASI02"))
                .setEvidence(new Evidence(
                        List.of("e-5", "e-7"),
                        List.of(
                                value("destination", "evil.example", true),
                                value("callback url", "https://evil.example/in?\u202e\"<script>", true),
                                value("resolved ip", "203.0.113.7", false),
                                value("ip v6", "2001:db8::1", false),
                                value("email", "mallory@evil.example", false),
                                value("argument $.text", "no.address", false))));
    }

    static TrustAlert.Builder bare() {
        return TrustAlert.newBuilder()
                .setFindingUid("f00d")
                .setSession("s-1")
                .setTenant("acme")
                .setTime("2026-01-01T00:00:02.5Z")
                .setRuleId("DW-CBK-001")
                .setRuleVersion("3")
                .setTitle("A callback moved to another domain")
                .setDescription("Whoever owns the callback receives what the user sends.")
                .setSummary("shop sent the agent to evil.example")
                .setFamily("CBK")
                .setSeverity("high")
                .setConfidence(90)
                .setEvidence(new Evidence(List.of("e-7"), List.of()))
                .setVerdict("block")
                .setScore(46.2)
                .setRuleset("0.1.0+abc");
    }

    private static EvidenceValue value(String name, String value, boolean origin) {
        return EvidenceValue.newBuilder()
                .setName(name)
                .setValue(value)
                .setOrigin(
                        origin
                                ? Origin.newBuilder()
                                        .setKind("output")
                                        .setServer("shop")
                                        .setTool("search")
                                        .setField("$.items[].url")
                                        .setEventId("e-5")
                                        .build()
                                : null)
                .build();
    }
}
