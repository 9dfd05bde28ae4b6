package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.redaction.Cut;
import io.driftwarden.engine.state.Sighting;
import java.util.List;

/**
 * An output holds characters that a person does not see.
 *
 * @param spelled what characters that show as nothing spell
 * @param zeroWidth characters without width between letters that need none
 * @param bidi characters that turn the direction of text around which nothing is written right to left
 * @param terminal escape sequences that conceal or reach beyond the screen
 */
public record UnseenText(Sighting origin, String spelled, int zeroWidth, int bidi, int terminal, List<Cut> cuts)
        implements Fact {

    public UnseenText {
        cuts = List.copyOf(cuts);
    }

    /** The characters spell a text: nothing but hiding it has a use for that. */
    public boolean spells() {
        return !spelled.isEmpty();
    }

    @Override
    public String about() {
        return origin.server() + '/' + origin.tool() + '#' + origin.field();
    }

    @Override
    public String server() {
        return origin.server();
    }

    @Override
    public String tool() {
        return origin.tool();
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", origin.tool()),
                EvidenceValue.of("server", origin.server()),
                new EvidenceValue("text", spelled, origin),
                EvidenceValue.of("zero_width", Integer.toString(zeroWidth)),
                EvidenceValue.of("bidi", Integer.toString(bidi)),
                EvidenceValue.of("terminal", Integer.toString(terminal)));
    }
}
