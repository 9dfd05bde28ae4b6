package io.driftwarden.engine.content;

import io.driftwarden.engine.capability.ToolTexts;
import io.driftwarden.engine.facts.TextSignal;
import io.driftwarden.engine.facts.TextSignal.Surface;
import io.driftwarden.engine.json.Json;
import io.driftwarden.engine.language.Lexicon;
import io.driftwarden.engine.language.Order;
import io.driftwarden.engine.language.Passages;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Observer;
import io.driftwarden.engine.state.Sighting;
import io.driftwarden.engine.state.ToolState;
import io.driftwarden.engine.text.TextReading;
import io.driftwarden.engine.text.TextScanner;
import java.util.Set;

/** Reads the definitions that a listing brought, new and changed ones only, for text that speaks to a model. */
public final class DescriptionTextObserver implements Observer {
    private final TextScanner scanner;
    private final Lexicon lexicon;

    public DescriptionTextObserver(TextScanner scanner, Lexicon lexicon) {
        this.scanner = scanner;
        this.lexicon = lexicon;
    }

    @Override
    public void observe(Observation observation) {
        observation.definitions().forEach((key, definition) -> {
            ToolState tool = observation.capabilities().tools().get(key);
            if (tool != null) {
                ToolTexts.each(Json.read(definition), (path, text) -> read(observation, tool, path, text));
            }
        });
    }

    private void read(Observation observation, ToolState tool, String path, String text) {
        TextReading reading = scanner.scan(text);
        if (reading.elements().isEmpty()) {
            return;
        }
        Sighting origin = observation.sighting(Sighting.Kind.SCHEMA, tool.server(), tool.name(), path);
        boolean orders = Passages.of(text).stream()
                .anyMatch(passage -> Order.in(passage, lexicon, Set.of()).isPresent());
        observation.add(new TextSignal(
                Surface.DESCRIPTION, origin, reading.elements(), reading.towardsModel(), orders, reading.excerpt()));
    }
}
