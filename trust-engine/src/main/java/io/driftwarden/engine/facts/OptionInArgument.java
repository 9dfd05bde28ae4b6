package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * An argument that names one thing holds what the program behind the tool takes for an order: an option, a transport, a
 * lookup.
 *
 * @param field path of the argument
 * @param form the option and what it is given, cut
 * @param asked the user wrote the very text
 */
public record OptionInArgument(String server, String tool, String field, String form, boolean asked) implements Fact {
    @Override
    public String about() {
        return server + '/' + tool + field;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", tool), EvidenceValue.of("field", field), EvidenceValue.of("form", form));
    }
}
