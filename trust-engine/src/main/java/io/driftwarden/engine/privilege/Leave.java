package io.driftwarden.engine.privilege;

import io.driftwarden.engine.observe.Observation;

/** Whether an event is a word of the user, or of an approver who approves. */
final class Leave {
    private Leave() {}

    static boolean given(Observation observation) {
        return observation.event().getUserPrompted().isPresent()
                || observation
                        .event()
                        .getApprovalDecided()
                        .flatMap(approval -> approval.getDecision())
                        .filter("approved"::equals)
                        .isPresent();
    }
}
