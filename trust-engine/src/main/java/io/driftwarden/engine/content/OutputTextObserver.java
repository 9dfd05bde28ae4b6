package io.driftwarden.engine.content;

import io.driftwarden.contract.ToolReturned;
import io.driftwarden.engine.facts.TextSignal;
import io.driftwarden.engine.facts.TextSignal.Surface;
import io.driftwarden.engine.language.Lexicon;
import io.driftwarden.engine.language.Order;
import io.driftwarden.engine.language.Passages;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Observer;
import io.driftwarden.engine.state.Sighting;
import io.driftwarden.engine.text.TextReading;
import io.driftwarden.engine.text.TextScanner;
import java.util.Set;

/** Reads tool outputs for text that speaks to a model. */
public final class OutputTextObserver implements Observer {
    private final TextScanner scanner;
    private final Lexicon lexicon;

    public OutputTextObserver(TextScanner scanner, Lexicon lexicon) {
        this.scanner = scanner;
        this.lexicon = lexicon;
    }

    @Override
    public void observe(Observation observation) {
        observation.event().getToolReturned().ifPresent(returned -> observe(observation, returned));
    }

    private void observe(Observation observation, ToolReturned returned) {
        ToldTexts.each(observation, (path, text) -> {
            TextReading reading = scanner.scan(text);
            if (!reading.elements().isEmpty()) {
                Sighting origin = observation.sighting(
                        Sighting.Kind.OUTPUT,
                        returned.getServer().orElse(""),
                        returned.getTool().orElse(""),
                        path);
                observation.add(new TextSignal(
                        Surface.OUTPUT,
                        origin,
                        reading.elements(),
                        reading.towardsModel(),
                        orders(text),
                        reading.excerpt()));
            }
        });
    }

    private boolean orders(String text) {
        return Passages.of(text).stream()
                .anyMatch(passage -> Order.in(passage, lexicon, Set.of()).isPresent());
    }
}
