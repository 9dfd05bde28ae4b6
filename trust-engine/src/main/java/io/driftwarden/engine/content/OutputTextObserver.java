package io.driftwarden.engine.content;

import io.driftwarden.engine.facts.TextSignal.Surface;
import io.driftwarden.engine.language.Lexicon;
import io.driftwarden.engine.language.PlacedText;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Observer;
import io.driftwarden.engine.observe.Telling;
import io.driftwarden.engine.state.Sighting;
import io.driftwarden.engine.text.TextScanner;

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
        observation.telling().ifPresent(telling -> observe(observation, telling));
    }

    private void observe(Observation observation, Telling telling) {
        TextSignals signals =
                TextSignals.of(scanner, lexicon, observation.payload().decodings());
        for (PlacedText text : observation.payload().told()) {
            Sighting origin = observation.sighting(telling, text.path());
            signals.in(text, Surface.OUTPUT, origin).ifPresent(observation::add);
        }
    }
}
