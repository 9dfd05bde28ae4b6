package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.redaction.Cut;
import java.util.List;

/** Something observed about one event. Rules test a fact's components; they never compute. */
public interface Fact {
    /** What the fact is about: a rule that fires again about the same is no new finding. */
    String about();

    /** The server concerned, empty if none. */
    default String server() {
        return "";
    }

    /** The tool concerned, empty if none. */
    default String tool() {
        return "";
    }

    /** The values that a rule on this fact compares; their names fill the placeholders of the rule's summary. */
    List<EvidenceValue> values();

    /** What of the event's data made it, where that can be cut out; empty where the fact is about no text of the event. */
    default List<Cut> cuts() {
        return List.of();
    }

    /** Ids of earlier events that it rests on, oldest first. */
    default List<String> events() {
        return List.of();
    }
}
