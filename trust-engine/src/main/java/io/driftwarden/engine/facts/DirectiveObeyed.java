package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.Directive;
import io.driftwarden.engine.state.RiskClass;
import java.util.List;

/**
 * A call repeats what a passage of an earlier output ordered.
 *
 * @param sameAction the passage asks for the kind of action that the tool performs
 * @param sameSubject the passage speaks of what the tool is about
 * @param shared argument values that stand in the passage and in no prompt
 * @param telling those of the values that can hardly coincide: identifiers, addresses, phrases
 * @param addressed one of them is an address, an account or a long identifier
 * @param asked the user's own words ask for such an action on such a subject
 * @param chosen the user named the source in which the passage stands
 * @param delegated the user asked to do what a document says
 * @param prompted the session has seen a prompt
 */
public record DirectiveObeyed(
        String server,
        String tool,
        RiskClass risk,
        Directive directive,
        boolean sameAction,
        boolean sameSubject,
        int shared,
        int telling,
        boolean addressed,
        boolean asked,
        boolean chosen,
        boolean delegated,
        boolean prompted)
        implements Fact {
    private static final int EXCERPT = 160;

    @Override
    public String about() {
        return server + '/' + tool + '@' + directive.origin().eventId();
    }

    @Override
    public List<EvidenceValue> values() {
        String text = directive.text();
        String excerpt = text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + '…';
        return List.of(
                EvidenceValue.of("tool", tool),
                new EvidenceValue("directive", excerpt, directive.origin()),
                EvidenceValue.of(
                        "source",
                        directive.origin().server() + '/' + directive.origin().tool()));
    }

    @Override
    public List<String> events() {
        return List.of(directive.origin().eventId());
    }
}
