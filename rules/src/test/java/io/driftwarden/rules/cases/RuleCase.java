package io.driftwarden.rules.cases;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.engine.policy.Policy;
import io.driftwarden.engine.verdict.Verdict;
import java.util.List;

/**
 * A sequence of events, and whether a rule is to fire on it.
 *
 * @param rule the rule's id
 * @param fires the rule is to be among the findings of an event; otherwise of none
 * @param at the event that it is to fire on, from 1; 0 for any
 * @param verdict the least verdict that an event gets on which it fires
 * @param killed the session begins killed
 * @param policy of the session's tenant
 * @param fleet what sessions normally send
 */
record RuleCase(
        String rule,
        String name,
        boolean fires,
        int at,
        Verdict verdict,
        boolean killed,
        Policy policy,
        CaseFleet fleet,
        List<TrustEvent> events) {

    RuleCase {
        events = List.copyOf(events);
    }

    /** The same with other events. */
    RuleCase of(List<TrustEvent> others) {
        return new RuleCase(rule, name, fires, at, verdict, killed, policy, fleet, others);
    }

    @Override
    public String toString() {
        return rule + (fires ? " fires on: " : " is silent on: ") + name;
    }
}
