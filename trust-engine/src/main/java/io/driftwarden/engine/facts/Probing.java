package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * A call was refused, as were others shortly before, without a word of the user or an approver in between.
 *
 * @param targets what was refused: scopes where the refusals named them, else tools that can do more than read; sorted
 * @param refusals how many calls were refused
 * @param seconds event time from the first of the refusals to the last
 * @param earlier ids of the events that told of the refusals before, oldest first
 */
public record Probing(
        String server, String tool, List<String> targets, int refusals, long seconds, List<String> earlier)
        implements Fact {
    private static final int SHOWN = 8;

    public Probing {
        targets = List.copyOf(targets);
        earlier = List.copyOf(earlier);
    }

    /** How many different things were refused. */
    public int distinct() {
        return targets.size();
    }

    @Override
    public String about() {
        return "session";
    }

    @Override
    public List<EvidenceValue> values() {
        String more = targets.size() > SHOWN ? " and " + (targets.size() - SHOWN) + " more" : "";
        return List.of(
                EvidenceValue.of("refusals", Integer.toString(refusals)),
                EvidenceValue.of(
                        "targets", String.join(", ", targets.subList(0, Math.min(SHOWN, targets.size()))) + more),
                EvidenceValue.of("distinct", Integer.toString(targets.size())),
                EvidenceValue.of("seconds", Long.toString(seconds)));
    }

    @Override
    public List<String> events() {
        return earlier;
    }
}
