package io.driftwarden.engine.content;

import io.driftwarden.engine.facts.TextSignal;
import io.driftwarden.engine.facts.TextSignal.Surface;
import io.driftwarden.engine.language.Lexicon;
import io.driftwarden.engine.language.Order;
import io.driftwarden.engine.language.PlacedText;
import io.driftwarden.engine.state.Sighting;
import io.driftwarden.engine.text.Element;
import io.driftwarden.engine.text.TextReader;
import io.driftwarden.engine.text.TextReading;
import java.util.Optional;
import java.util.Set;

/** Reads texts for what speaks to a model. Confined to one thread. */
record TextSignals(TextReader reader, Lexicon lexicon) {

    boolean any(String text) {
        return !reader.read(text).elements().isEmpty();
    }

    /** The signal that the text gives; none from most. */
    Optional<TextSignal> in(PlacedText text, Surface surface, Sighting origin) {
        TextReading reading = reader.read(text.text());
        if (reading.elements().isEmpty()) {
            return Optional.empty();
        }
        boolean orders = reading.elements().contains(Element.ORDER) || orders(text);
        return Optional.of(
                new TextSignal(surface, origin, reading.elements(), reading.towardsModel(), orders, reading.excerpt()));
    }

    private boolean orders(PlacedText text) {
        return text.passages().stream()
                .anyMatch(passage -> Order.in(passage, lexicon, Set.of()).isPresent());
    }
}
