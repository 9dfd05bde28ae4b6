package io.driftwarden.engine.policy;

import io.driftwarden.engine.finding.Effect;
import io.driftwarden.engine.rule.Rule;
import io.driftwarden.engine.state.RiskClass;
import io.driftwarden.engine.value.CanonicalValue;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One tenant's policy. Immutable and thread-safe.
 *
 * @param digest SHA-256 of the text it was read from, hexadecimal; {@code default} for the built-in one
 * @param destinations where sessions may go, whatever the server
 * @param recipients whom they may send to
 * @param servers by name
 * @param tools what is known better than their servers tell
 * @param rules how rules are switched
 * @param maintenance when some rules only flag
 * @param rates how often tools may be called
 * @param approvals which calls need an approval
 * @param response how findings are answered
 * @param redact what is cut out of results
 */
public record Policy(
        String digest,
        Destinations destinations,
        Recipients recipients,
        Map<String, ServerPolicy> servers,
        ToolPolicies tools,
        RuleSettings rules,
        List<Maintenance> maintenance,
        List<RateLimit> rates,
        ApprovalPolicy approvals,
        ResponsePolicy response,
        Redact redact) {
    /** Nothing is restricted, nothing is trusted, no approval is needed; every rule gives its own response; flagged results are redacted. */
    public static final Policy DEFAULT = new Policy(
            "default",
            Destinations.ANY,
            Recipients.ANY,
            Map.of(),
            ToolPolicies.NONE,
            RuleSettings.DEFAULT,
            List.of(),
            List.of(),
            ApprovalPolicy.DEFAULT,
            ResponsePolicy.DEFAULT,
            Redact.FLAGGED);

    public Policy {
        servers = Collections.unmodifiableMap(new TreeMap<>(servers));
        maintenance = List.copyOf(maintenance);
        rates = List.copyOf(rates);
    }

    /** The server's annotations count as true. */
    public boolean trusts(String server) {
        return server(server).trusted();
    }

    /** Only versions of the server that passed their checks may be called. */
    public boolean admittedOnly(String server) {
        return server(server).admittedOnly();
    }

    /** There are destinations or recipients outside what is allowed. */
    public boolean restricts() {
        return destinations.restricts()
                || recipients.onlyListed()
                || servers.values().stream()
                        .anyMatch(server -> server.destinations().restricts());
    }

    /** What one session may do depends on how often others called. */
    public boolean countsAcrossSessions() {
        return rates.stream().anyMatch(limit -> limit.per() == RateLimit.Per.PRINCIPAL);
    }

    /** What the policy says of a value to which a call of the server goes, or sends. */
    public Standing standing(String server, CanonicalValue value) {
        return switch (value.kind()) {
            case EMAIL, IBAN, ACCOUNT, PHONE -> recipients.standing(value);
            case URL, HOST, IP -> destinations.standing(value, server(server).destinations());
            case PATH, RESOURCE -> Standing.OPEN;
        };
    }

    /** The tool's risk class, if the policy sets it. */
    public Optional<RiskClass> risk(String server, String tool) {
        return tools.risk(server, tool);
    }

    /** What the rule's findings about the server may do at that event time; empty if the rule is off. */
    public Optional<Effect> effect(Rule rule, String server, long time) {
        return switch (rules.of(rule)) {
            case OFF -> Optional.empty();
            case SHADOW -> Optional.of(Effect.SHADOW);
            case ON ->
                Optional.of(
                        maintenance.stream().anyMatch(window -> window.covers(rule, server, time))
                                ? Effect.FLAG
                                : Effect.ENFORCED);
        };
    }

    private ServerPolicy server(String name) {
        ServerPolicy server = servers.get(name);
        return server == null ? ServerPolicy.UNKNOWN : server;
    }
}
