package io.driftwarden.deploy.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.engine.policy.Policies;
import io.driftwarden.engine.rule.Ruleset;
import io.driftwarden.engine.verdict.Verdict;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** What a replay counts. Shares are of the replay's own numbers: no clock comes in, so that twice gives the same bytes. */
final class ReplaySummary {

    private long events;
    private long duplicates;
    private long alerts;
    private long deadLetters;
    private long sessions;
    private final Map<String, Long> verdicts = new TreeMap<>();
    private final Map<String, Long> findings = new TreeMap<>();
    private final Map<String, Long> severities = new TreeMap<>();
    private final Map<String, Long> commands = new TreeMap<>();
    private final Map<String, Long> reasons = new TreeMap<>();
    private final Map<String, Long> worst = new TreeMap<>();

    void event() {
        events++;
    }

    void duplicate() {
        duplicates++;
    }

    void verdict(TrustVerdict verdict) {
        count(verdicts, verdict.getVerdict());
        verdict.getFindings().forEach(rule -> count(findings, rule));
    }

    void alert(String severity) {
        alerts++;
        count(severities, severity);
    }

    void command(String type) {
        count(commands, type.substring(type.lastIndexOf('/') + 1));
    }

    void deadLetter(String reason) {
        deadLetters++;
        count(reasons, reason);
    }

    void session(String worstVerdict) {
        sessions++;
        count(worst, worstVerdict);
    }

    long events() {
        return events;
    }

    long alerts() {
        return alerts;
    }

    long deadLetters() {
        return deadLetters;
    }

    long sessions() {
        return sessions;
    }

    /** Sessions whose worst verdict is at least this one. */
    long sessionsAtLeast(Verdict least) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.compareTo(least) >= 0)
                .mapToLong(verdict -> worst.getOrDefault(verdict.wireName(), 0L))
                .sum();
    }

    ObjectNode json(Ruleset ruleset, Policies policies) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("events", events).put("duplicates", duplicates);
        byVerdict(json.putObject("verdicts"), verdicts);
        byVerdict(json.putObject("sessions").put("total", sessions), worst);
        json.putObject("rates")
                .put("sessions_flagged", share(sessionsAtLeast(Verdict.FLAG)))
                .put("sessions_stopped", share(sessionsAtLeast(Verdict.HOLD)))
                .put("sessions_killed", share(sessionsAtLeast(Verdict.KILL)))
                .put("alerts_per_1000_events", events == 0 ? 0 : rounded(1000.0 * alerts / events));
        all(json.putObject("findings"), findings);
        all(json.putObject("alerts").put("total", alerts), severities);
        all(json.putObject("commands"), commands);
        all(json.putObject("dead_letters").put("total", deadLetters), reasons);
        ObjectNode rules =
                json.putObject("ruleset").put("version", ruleset.version()).put("hash", ruleset.hash());
        var disabled = rules.putArray("disabled_tags");
        ruleset.disabledTags().stream().sorted().forEach(disabled::add);
        ObjectNode policy =
                json.putObject("policy").put("digest", policies.others().digest());
        policies.tenants()
                .forEach((tenant, own) -> policy.withObjectProperty("tenants").put(tenant, own.digest()));
        return json;
    }

    private double share(long count) {
        return sessions == 0 ? 0 : rounded((double) count / sessions);
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    private static void byVerdict(ObjectNode node, Map<String, Long> counts) {
        for (Verdict verdict : Verdict.values()) {
            node.put(verdict.wireName(), counts.getOrDefault(verdict.wireName(), 0L));
        }
    }

    private static void all(ObjectNode node, Map<String, Long> counts) {
        counts.forEach(node::put);
    }

    private static void count(Map<String, Long> counts, String name) {
        counts.merge(name, 1L, Long::sum);
    }
}
