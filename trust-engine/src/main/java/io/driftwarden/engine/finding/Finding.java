package io.driftwarden.engine.finding;

import io.driftwarden.engine.redaction.Cut;
import io.driftwarden.engine.rule.Rule;
import java.util.List;

/**
 * One rule's conclusion about one event.
 *
 * @param uid the same whenever the same rule finds the same thing in the same session
 * @param rule the rule that fired
 * @param about what it is about, such as a destination; a rule that fires again about the same is no new finding
 * @param summary what was seen, in one sentence
 * @param server the server concerned, empty if none
 * @param tool the tool concerned, empty if none
 * @param effect what it may do, by the policy
 * @param cuts what of the event's data it rests on, where that can be cut out
 */
public record Finding(
        String uid,
        Rule rule,
        String about,
        String summary,
        String server,
        String tool,
        Evidence evidence,
        Effect effect,
        List<Cut> cuts) {
    public Finding {
        cuts = List.copyOf(cuts);
    }

    /** A finding of which no policy says anything. */
    public Finding(String uid, Rule rule, String about, String summary, String server, String tool, Evidence evidence) {
        this(
                uid,
                rule,
                about,
                summary,
                server,
                tool,
                evidence,
                rule.shadow() ? Effect.SHADOW : Effect.ENFORCED,
                List.of());
    }

    public boolean shadow() {
        return effect == Effect.SHADOW;
    }

    public Finding with(Effect other) {
        return new Finding(uid, rule, about, summary, server, tool, evidence, other, cuts);
    }

    public Finding with(List<Cut> otherCuts) {
        return new Finding(uid, rule, about, summary, server, tool, evidence, effect, otherCuts);
    }
}
