package io.driftwarden.engine.judge;

import io.driftwarden.engine.facts.Fact;
import io.driftwarden.engine.finding.Finding;
import io.driftwarden.engine.rule.Limits;
import io.driftwarden.engine.rule.Ruleset;
import io.driftwarden.engine.secret.Secrets;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges with one long-lived Drools session, empty between events: several times faster than a session per event.
 * When the rule engine throws, its session is replaced and the facts are judged again one by one, so that only rules
 * over the failing fact are lost. Confined to one thread.
 */
public final class DroolsJudge implements Judge {
    private static final Logger LOG = LoggerFactory.getLogger(DroolsJudge.class);
    private static final String LIMITS = "limits";

    private final KieBase base;
    private final Ruleset ruleset;
    private final Findings findings;
    private final boolean limited;
    private final List<FactHandle> inserted = new ArrayList<>();
    private KieSession rules;
    private Limits limits = Limits.NONE;
    private long failures;

    /**
     * @param base compiled rules that report to a global {@code findings} of type {@link Findings}, and compare with a global
     *     {@code limits} of type {@link Limits} where they have parameters
     * @param secrets what findings must not show
     */
    public DroolsJudge(KieBase base, Ruleset ruleset, Secrets secrets) {
        this.base = base;
        this.ruleset = ruleset;
        this.findings = new Findings(ruleset, secrets);
        this.limited = base.getKiePackages().stream()
                .flatMap(pack -> pack.getGlobalVariables().stream())
                .anyMatch(global -> global.getName().equals(LIMITS));
        this.rules = newSession();
    }

    @Override
    public List<Finding> judge(String session, String eventId, List<Fact> facts, Limits by) {
        limits(by);
        findings.begin(session, eventId);
        if (!facts.isEmpty() && !fire(facts)) {
            facts.forEach(fact -> fire(List.of(fact)));
        }
        return List.copyOf(findings.end());
    }

    private void limits(Limits by) {
        if (limited && !by.equals(limits)) {
            rules.setGlobal(LIMITS, by);
        }
        limits = by;
    }

    private boolean fire(List<Fact> facts) {
        try {
            for (Fact fact : facts) {
                inserted.add(rules.insert(fact));
            }
            rules.fireAllRules();
            inserted.forEach(rules::delete);
            return true;
        } catch (RuntimeException e) {
            failures++;
            LOG.warn("The rule engine failed and was replaced: {}", e.getClass().getName());
            rules.dispose();
            rules = newSession();
            return false;
        } finally {
            inserted.clear();
        }
    }

    private KieSession newSession() {
        KieSession session = base.newKieSession();
        session.setGlobal("findings", findings);
        if (limited) {
            session.setGlobal(LIMITS, limits);
        }
        return session;
    }

    @Override
    public Ruleset ruleset() {
        return ruleset;
    }

    @Override
    public long failures() {
        return failures;
    }

    @Override
    public void close() {
        rules.dispose();
    }
}
