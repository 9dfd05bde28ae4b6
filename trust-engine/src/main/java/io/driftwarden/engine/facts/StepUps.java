package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * The session was granted scopes beyond those it held, as it was before, without a word of the user or an approver in
 * between.
 *
 * @param steps grants shortly after one another, this one included
 * @param raises those among them that allow more on what the session could act on already, or an administrator's work
 * @param scopes what they granted, in order
 * @param earlier ids of the events that told of the grants before, oldest first
 */
public record StepUps(int steps, int raises, List<String> scopes, List<String> earlier) implements Fact {
    public StepUps {
        scopes = List.copyOf(scopes);
        earlier = List.copyOf(earlier);
    }

    @Override
    public String about() {
        return "session";
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("steps", Integer.toString(steps)),
                EvidenceValue.of("raises", Integer.toString(raises)),
                EvidenceValue.of("scopes", ScopesShown.of(scopes)));
    }

    @Override
    public List<String> events() {
        return earlier;
    }
}
