package io.driftwarden.engine.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.driftwarden.engine.capability.ToolTexts;
import io.driftwarden.engine.decode.Decodings;
import io.driftwarden.engine.facts.TextSignal.Surface;
import io.driftwarden.engine.json.Json;
import io.driftwarden.engine.language.Lexicon;
import io.driftwarden.engine.language.PlacedText;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Observer;
import io.driftwarden.engine.state.Sighting;
import io.driftwarden.engine.state.ToolState;
import io.driftwarden.engine.text.TextScanner;
import java.util.ArrayList;
import java.util.List;

/** Reads the definitions that a listing brought, new and changed ones only, for text that speaks to a model. */
public final class DescriptionTextObserver implements Observer {
    /** Characters kept of definitions that speak to a model; the others give nothing to keep. */
    private static final int MAX_WEIGHT = 2_000_000;

    /** What a definition weighs that gives nothing. */
    private static final int MIN_WEIGHT = 200;

    private final TextScanner scanner;
    private final Lexicon lexicon;

    /** By digest of the definition: servers list the same ones to every session. */
    private final Cache<String, List<Speaking>> speaking = Caffeine.newBuilder()
            .maximumWeight(MAX_WEIGHT)
            .weigher((String digest, List<Speaking> texts) -> MIN_WEIGHT
                    + texts.stream().mapToInt(text -> text.text().length()).sum())
            .executor(Runnable::run)
            .build();

    /** A text that speaks to a model, and where it stands. */
    private record Speaking(String path, String text) {}

    public DescriptionTextObserver(TextScanner scanner, Lexicon lexicon) {
        this.scanner = scanner;
        this.lexicon = lexicon;
    }

    @Override
    public void observe(Observation observation) {
        observation.definitions().forEach((key, definition) -> {
            ToolState tool = observation.capabilities().tools().get(key);
            String digest = tool == null ? null : tool.digest();
            if (tool != null && digest != null) {
                speaking.get(digest, unread -> speaking(definition)).forEach(text -> add(observation, tool, text));
            }
        });
    }

    private List<Speaking> speaking(String definition) {
        TextSignals signals = TextSignals.of(scanner, lexicon, new Decodings());
        List<Speaking> texts = new ArrayList<>();
        ToolTexts.each(Json.read(definition), (path, text) -> {
            if (signals.any(text)) {
                texts.add(new Speaking(path, text));
            }
        });
        return List.copyOf(texts);
    }

    private void add(Observation observation, ToolState tool, Speaking text) {
        Sighting origin = observation.sighting(Sighting.Kind.SCHEMA, tool.server(), tool.name(), text.path());
        TextSignals.of(scanner, lexicon, observation.payload().decodings())
                .in(new PlacedText(text.path(), text.text()))
                .map(speech -> speech.signal(Surface.DESCRIPTION, origin, false))
                .ifPresent(observation::add);
    }
}
