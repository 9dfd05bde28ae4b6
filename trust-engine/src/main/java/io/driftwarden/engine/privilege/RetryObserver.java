package io.driftwarden.engine.privilege;

import io.driftwarden.contract.ToolCalled;
import io.driftwarden.engine.facts.EscalatedRetry;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Observer;
import io.driftwarden.engine.state.CallState;
import io.driftwarden.engine.state.Refusal;
import java.util.List;

/** Compares each call with the refused ones: the same intent, under more authority. Looks after the call is kept. */
public final class RetryObserver implements Observer {

    @Override
    public void observe(Observation observation) {
        List<Refusal> refusals = observation.refusals().elements();
        if (refusals.isEmpty() || observation.event().getToolCalled().isEmpty()) {
            return;
        }
        ToolCalled event = observation.event().getToolCalled().get();
        CallState call = latest(observation);
        for (Refusal refusal : refusals) {
            boolean named = !refusal.call().callId().isEmpty()
                    && event.getRetryOf()
                            .filter(refusal.call().callId()::equals)
                            .isPresent();
            if (named || SameWork.sameIntent(refusal.call(), call)) {
                compare(observation, refusal, call, event.getApprovalId().isPresent());
            }
        }
    }

    private static void compare(Observation observation, Refusal refusal, CallState call, boolean approval) {
        Escalation escalation = Escalation.between(refusal, call.authority());
        if (escalation.equals(Escalation.NONE)) {
            return;
        }
        observation.add(new EscalatedRetry(
                call,
                refusal,
                escalation.scopes(),
                escalation.excessGrant(),
                escalation.parameters(),
                escalation.credential(),
                escalation.issuer(),
                approval || refusal.approves(call.tool())));
    }

    /** The call of this event: the latest one kept. */
    static CallState latest(Observation observation) {
        List<CallState> calls = observation.calls().elements();
        return calls.get(calls.size() - 1);
    }
}
