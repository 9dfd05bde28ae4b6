package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * A call repeats one that was refused or failed, with an argument that means the same and is spelled otherwise.
 *
 * @param field path of the argument
 * @param marks how it is spelled now and was not before, in words, sorted
 * @param deliberate nobody spells so by accident
 * @param refused the earlier call was refused for want of authority; otherwise it failed for another reason
 * @param spellings different spellings of the same tried so far, this one included
 * @param approved the call refers to an approval
 * @param earlier ids of the events that reported the earlier calls, oldest first
 */
public record MutatedRetry(
        String server,
        String tool,
        String field,
        List<String> marks,
        boolean deliberate,
        boolean refused,
        int spellings,
        boolean approved,
        List<String> earlier)
        implements Fact {
    public MutatedRetry {
        marks = List.copyOf(marks);
        earlier = List.copyOf(earlier);
    }

    /** The new spelling hides what the old one showed. */
    public boolean isHidden() {
        return !marks.isEmpty();
    }

    @Override
    public String about() {
        return server + '/' + tool + field;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", tool),
                EvidenceValue.of("field", field),
                EvidenceValue.of("marks", marks.isEmpty() ? "in other letters" : String.join(", ", marks)),
                EvidenceValue.of("ending", refused ? "refused" : "failed"),
                EvidenceValue.of("spellings", Integer.toString(spellings)));
    }

    @Override
    public List<String> events() {
        return earlier;
    }
}
