package io.driftwarden.rules;

import io.driftwarden.engine.Observers;
import io.driftwarden.engine.TrustEngine;
import io.driftwarden.engine.capability.DefinitionComparison;
import io.driftwarden.engine.capability.ToolDefinitions;
import io.driftwarden.engine.judge.DroolsJudge;
import io.driftwarden.engine.observe.Observer;
import io.driftwarden.engine.rule.Ruleset;
import io.driftwarden.engine.secret.Secrets;
import io.driftwarden.engine.server.ServerWatch;
import io.driftwarden.engine.text.TextScanner;
import io.driftwarden.engine.vocabulary.AuthorityVocabulary;
import io.driftwarden.engine.weigh.Scale;
import io.driftwarden.engine.weigh.Weights;
import java.util.List;
import org.kie.api.KieBase;

/** Compiled rules with their metadata, and what the engines that judge by them share. Thread-safe; the engines are not. */
public final class RulePack {
    private final KieBase base;
    private final Ruleset ruleset;
    private final Secrets secrets = Secrets.bundled();
    private final List<Observer> observers;
    private final ServerWatch servers;

    /**
     * @param base compiled rules
     * @param scanner the pack's text patterns
     */
    RulePack(KieBase base, Ruleset ruleset, TextScanner scanner) {
        this.base = base;
        this.ruleset = ruleset;
        ToolDefinitions definitions = new ToolDefinitions();
        this.observers = Observers.standard(definitions, scanner, secrets);
        this.servers = new ServerWatch(definitions, new DefinitionComparison(AuthorityVocabulary.bundled(), scanner));
    }

    public Ruleset ruleset() {
        return ruleset;
    }

    /** Watches servers over all sessions, by this pack's text patterns. */
    public ServerWatch servers() {
        return servers;
    }

    /** An engine that judges by this pack, for one thread. */
    public TrustEngine newEngine() {
        return new TrustEngine(
                observers, new DroolsJudge(base, ruleset, secrets), new Scale(Weights.DEFAULT), ruleset.limits());
    }
}
