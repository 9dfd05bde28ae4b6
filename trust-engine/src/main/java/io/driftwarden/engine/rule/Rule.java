package io.driftwarden.engine.rule;

import io.driftwarden.engine.verdict.Severity;
import io.driftwarden.engine.verdict.Verdict;
import java.util.List;

/**
 * A rule's metadata.
 *
 * @param id such as {@code DW-DST-001}
 * @param version counts up when the rule's meaning changes
 * @param family the second part of the id, such as {@code DST}; rules of one family are not independent witnesses
 * @param why why it matters, in one sentence
 * @param summary what was seen: a sentence with {@code {name}} for the evidence values
 * @param strength whether the rule can carry a verdict above {@code flag} alone
 * @param confidence how sure the rule is, 0 to 100
 * @param response the verdict it asks for when it is strong, or when another family agrees
 * @param falsePositives what honest behaviour may look like it
 * @param tags {@code text} or {@code behaviour}, and framework references such as {@code ATLAS:AML.T0086}
 * @param shadow reports but has no effect on the verdict
 * @param againstServer what it finds is the server's doing, by what it defines, says or offers; else the session's
 * @param ownLimit what it finds is a limit of the policy's own reached: no reason for distrust, so trying again is none either
 * @param parameters numbers that a policy may set, in the order of their declaration
 */
public record Rule(
        String id,
        String version,
        String family,
        String title,
        String why,
        String summary,
        Severity severity,
        Strength strength,
        int confidence,
        Verdict response,
        String falsePositives,
        List<String> tags,
        boolean shadow,
        boolean againstServer,
        boolean ownLimit,
        List<Parameter> parameters) {

    /** What a rule's finding is worth. */
    public enum Strength {
        /** Evidence-backed: carries the rule's response alone. */
        STRONG,
        /** A hint: flags, and carries its response only when an independent family agrees. */
        WEAK,
        /** Worth recording: flags nothing, lowers nothing. */
        INFORMATIVE
    }

    public Rule {
        tags = List.copyOf(tags);
        parameters = List.copyOf(parameters);
    }
}
