package io.driftwarden.engine.content;

import io.driftwarden.engine.capability.ToolTexts;
import io.driftwarden.engine.facts.TextSignal.Surface;
import io.driftwarden.engine.json.Json;
import io.driftwarden.engine.language.Lexicon;
import io.driftwarden.engine.language.PlacedText;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Observer;
import io.driftwarden.engine.state.Sighting;
import io.driftwarden.engine.state.ToolState;
import io.driftwarden.engine.text.TextScanner;

/** Reads the definitions that a listing brought, new and changed ones only, for text that speaks to a model. */
public final class DescriptionTextObserver implements Observer {
    private final TextSignals signals;

    public DescriptionTextObserver(TextScanner scanner, Lexicon lexicon) {
        this.signals = new TextSignals(scanner, lexicon);
    }

    @Override
    public void observe(Observation observation) {
        observation.definitions().forEach((key, definition) -> {
            ToolState tool = observation.capabilities().tools().get(key);
            if (tool != null) {
                ToolTexts.each(
                        Json.read(definition), (path, text) -> read(observation, tool, new PlacedText(path, text)));
            }
        });
    }

    private void read(Observation observation, ToolState tool, PlacedText text) {
        Sighting origin = observation.sighting(Sighting.Kind.SCHEMA, tool.server(), tool.name(), text.path());
        signals.in(text, Surface.DESCRIPTION, origin).ifPresent(observation::add);
    }
}
