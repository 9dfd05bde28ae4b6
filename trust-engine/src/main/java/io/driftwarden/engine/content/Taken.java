package io.driftwarden.engine.content;

import io.driftwarden.engine.intent.CallValue;
import io.driftwarden.engine.intent.Phrase;
import io.driftwarden.engine.language.Lexicon;
import io.driftwarden.engine.language.Order;
import io.driftwarden.engine.state.Directive;
import java.util.ArrayList;
import java.util.List;

/**
 * Values of a call that stand in an order.
 *
 * @param telling how many of them can hardly coincide
 * @param exact one of them is an identifier or address
 * @param addressed one of them is an address
 * @param scripted one of them is an address or path out of a command or code
 */
record Taken(List<String> values, int telling, boolean exact, boolean addressed, boolean scripted) {
    Taken {
        values = List.copyOf(values);
    }

    /**
     * Compares a call with an order.
     *
     * @param particulars the sentences after the order count, too
     */
    static Taken of(List<CallValue> call, Directive directive, boolean particulars, Lexicon lexicon) {
        List<String> values = new ArrayList<>();
        int telling = 0;
        boolean exact = false;
        boolean addressed = false;
        boolean scripted = false;
        for (CallValue value : call) {
            String text = value.text();
            boolean there = Phrase.standsIn(text, directive.text())
                    || (value.scripted() && Phrase.belowOneIn(text, directive.text()))
                    || (particulars
                            && (Phrase.standsIn(text, directive.particulars())
                                    || (value.scripted() && Phrase.belowOneIn(text, directive.particulars()))));
            // Who writes an order down does not carry it out.
            if (there && !Order.given(text, lexicon)) {
                values.add(text);
                telling += value.scripted() || Phrase.telling(text) ? 1 : 0;
                exact |= value.scripted() || Phrase.exact(text);
                addressed |= Phrase.address(text);
                scripted |= value.scripted();
            }
        }
        return new Taken(values, telling, exact, addressed, scripted);
    }
}
