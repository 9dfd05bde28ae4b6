package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.CallState;
import io.driftwarden.engine.state.Refusal;
import io.driftwarden.engine.state.Sighting;
import java.util.List;

/**
 * After a refusal or failure, the session takes the way round it that a tool's output or description named.
 *
 * @param call the call
 * @param refusal the refusal or failure
 * @param means what was named: {@code tool}, {@code scope}, {@code credential}, {@code argument} or {@code endpoint}
 * @param value its name
 * @param origin where it was named
 * @param seconds event time since the refusal
 * @param escalates it gives the session more than it had
 * @param prompted the user named it too
 * @param asksLeave the tool's name says that it asks people for leave
 * @param sanctioned the user or an approver has since allowed it
 */
public record AdviceFollowed(
        CallState call,
        Refusal refusal,
        String means,
        String value,
        Sighting origin,
        long seconds,
        boolean escalates,
        boolean prompted,
        boolean asksLeave,
        boolean sanctioned)
        implements RefusalFact {

    @Override
    public String about() {
        return refusal.call().tool() + " > " + means + ' ' + value;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", call.tool()),
                EvidenceValue.of("refused", refusal.call().tool()),
                EvidenceValue.of("means", means),
                new EvidenceValue("value", value, origin),
                EvidenceValue.of("where", origin.kind() == Sighting.Kind.SCHEMA ? "the description" : "an output"),
                EvidenceValue.of("adviser", origin.tool()));
    }

    @Override
    public List<String> events() {
        return origin.eventId().equals(refusal.eventId())
                ? RefusalFact.super.events()
                : List.of(refusal.call().eventId(), refusal.eventId(), origin.eventId());
    }
}
