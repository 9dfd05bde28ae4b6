package io.driftwarden.engine.content;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.json.Leaves;
import io.driftwarden.engine.observe.Observation;
import java.util.function.BiConsumer;

/** The texts in what a tool returned. */
final class ToldTexts {
    /** Characters read of one event's texts altogether. */
    static final int BUDGET = 256 * 1024;

    /** Shorter texts say nothing. */
    private static final int MIN_LENGTH = 9;

    private int left = BUDGET;

    private ToldTexts() {}

    /** Calls the reader with path and text of each text that the event's tool returned, within a budget. */
    static void each(Observation observation, BiConsumer<String, String> reader) {
        ToldTexts texts = new ToldTexts();
        texts.read(observation.payload().output(), reader);
        texts.read(observation.payload().structured(), reader);
        observation
                .event()
                .getToolReturned()
                .flatMap(returned -> returned.getError())
                .ifPresent(error -> texts.offer("$.error", error, reader));
    }

    private void read(JsonNode tree, BiConsumer<String, String> reader) {
        Leaves.visit(tree, (path, value) -> !value.isTextual() || offer(path, value.textValue(), reader));
    }

    private boolean offer(String path, String text, BiConsumer<String, String> reader) {
        if (text.length() >= MIN_LENGTH) {
            reader.accept(path, text.length() <= left ? text : text.substring(0, left));
            left -= Math.min(left, text.length());
        }
        return left > 0;
    }
}
