package io.driftwarden.engine.policy;

import io.driftwarden.engine.state.RiskClass;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which calls need an approval, and how long one holds.
 *
 * @param valid event time from the decision to the call
 */
public record ApprovalPolicy(Duration valid, List<Need> needs) {
    /** No call needs one; one that is given holds for an hour. */
    public static final ApprovalPolicy DEFAULT = new ApprovalPolicy(Duration.ofHours(1), List.of());

    public ApprovalPolicy {
        needs = List.copyOf(needs);
    }

    /**
     * Calls that need an approval.
     *
     * @param from the least risk class that needs one
     */
    public record Need(ToolPattern tools, RiskClass from) {
        @Override
        public String toString() {
            return from == RiskClass.READ
                    ? tools.toString()
                    : (tools.equals(ToolPattern.ANY) ? "" : tools + " ") + "from " + from.wireName();
        }
    }

    /** The need that the call has, if it has one. */
    public Optional<Need> need(String server, String tool, RiskClass risk) {
        for (Need need : needs) {
            if (!need.from().above(risk) && need.tools().matches(server, tool)) {
                return Optional.of(need);
            }
        }
        return Optional.empty();
    }
}
