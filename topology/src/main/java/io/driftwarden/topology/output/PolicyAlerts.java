package io.driftwarden.topology.output;

import static io.driftwarden.topology.output.OwnAffairs.evidence;
import static io.driftwarden.topology.output.OwnAffairs.value;

import io.driftwarden.contract.TrustAlert;
import io.driftwarden.engine.verdict.Severity;
import io.driftwarden.engine.verdict.Verdict;
import java.util.List;

/** Alerts about policies. */
public final class PolicyAlerts {
    private static final int SHOWN = 12;
    private static final int MAX_PROBLEM = 512;

    private PolicyAlerts() {}

    /**
     * A tenant is judged by another policy from now on.
     *
     * @param digest of the policy
     * @param before digest of the one that it takes the place of
     * @param time of the record that brought it: RFC 3339
     */
    public static TrustAlert changed(String tenant, String digest, String before, String time) {
        return alert("DW-POL-001", tenant, digest, time, before)
                .setTitle("A tenant's policy changed")
                .setDescription("What was judged one way may be judged another way from now on.")
                .setSummary(
                        "the policy of tenant " + tenant + " is " + shown(digest) + " now, and was " + shown(before))
                .setSeverity(Severity.INFORMATIONAL.wireName())
                .setTags(List.of("policy.changed"))
                .setEvidence(evidence(value("policy", digest), value("policy before", before)))
                .build();
    }

    /**
     * A tenant's policy was to change, but the text is none: the one before it stays.
     *
     * @param digest of the policy that stays
     * @param problem names line and key
     * @param time of the record that brought it: RFC 3339
     */
    public static TrustAlert refused(String tenant, String digest, String problem, String time) {
        String told = problem.substring(0, Math.min(MAX_PROBLEM, problem.length()));
        return alert("DW-POL-002", tenant, digest, time, problem)
                .setTitle("A policy was refused")
                .setDescription("Whoever wrote it may believe that it is in force; the one before it is.")
                .setSummary("the policy of tenant " + tenant + " stays " + shown(digest) + ": " + told)
                .setSeverity(Severity.MEDIUM.wireName())
                .setTags(List.of("policy.refused"))
                .setEvidence(evidence(value("policy", digest), value("problem", told)))
                .build();
    }

    private static TrustAlert.Builder alert(String rule, String tenant, String policy, String time, String rest) {
        return TrustAlert.newBuilder()
                .setFindingUid(OwnAffairs.findingUid(rule, tenant, policy, time, rest))
                .setSession("policy:" + tenant)
                .setTenant(tenant)
                .setTime(time)
                .setRuleId(rule)
                .setRuleVersion("1")
                .setFamily("POL")
                .setConfidence(100)
                .setVerdict(Verdict.ALLOW.wireName())
                .setScore(100)
                .setShadow(false)
                .setRuleset("policy")
                .setPolicy(policy);
    }

    private static String shown(String digest) {
        return digest.substring(0, Math.min(SHOWN, digest.length()));
    }
}
