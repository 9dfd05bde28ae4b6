package io.driftwarden.engine;

import io.driftwarden.engine.finding.Effect;
import io.driftwarden.engine.finding.Finding;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.policy.Redact;
import io.driftwarden.engine.redaction.Redacted;
import io.driftwarden.engine.redaction.RedactionList;
import io.driftwarden.engine.rule.Rule.Strength;
import io.driftwarden.engine.verdict.Verdict;
import java.util.List;

/** What is stripped from a result that goes on: the passages that made findings. Those in shadow change nothing. */
final class Stripping {
    private Stripping() {}

    static List<Redacted> of(Verdict verdict, List<Finding> findings, Observation observation) {
        if (verdict != Verdict.FLAG || observation.policy().redact() == Redact.NONE) {
            return List.of();
        }
        List<Finding> stripped = findings.stream().filter(Stripping::strips).toList();
        if (stripped.isEmpty()) {
            return List.of();
        }
        RedactionList redactions = new RedactionList();
        stripped.forEach(finding -> redactions.add(finding.rule().id(), finding.cuts()));
        return redactions.in(observation.payload().returned());
    }

    private static boolean strips(Finding finding) {
        return !finding.cuts().isEmpty()
                && finding.effect() != Effect.SHADOW
                && finding.rule().strength() != Strength.INFORMATIVE;
    }
}
