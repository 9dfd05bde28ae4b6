package io.driftwarden.rules;

import io.driftwarden.engine.Observers;
import io.driftwarden.engine.TrustEngine;
import io.driftwarden.engine.judge.DroolsJudge;
import io.driftwarden.engine.rule.Ruleset;
import io.driftwarden.engine.secret.Secrets;
import io.driftwarden.engine.text.TextScanner;
import io.driftwarden.engine.weigh.Scale;
import io.driftwarden.engine.weigh.Weights;
import org.kie.api.KieBase;

/**
 * Compiled rules with their metadata. Thread-safe; the engines it makes are not.
 *
 * @param base compiled rules
 * @param scanner the pack's text patterns
 */
public record RulePack(KieBase base, Ruleset ruleset, TextScanner scanner) {

    /** An engine that judges by this pack, for one thread. */
    public TrustEngine newEngine() {
        Secrets secrets = Secrets.bundled();
        return new TrustEngine(
                Observers.standard(scanner, secrets),
                new DroolsJudge(base, ruleset, secrets),
                new Scale(Weights.DEFAULT));
    }
}
