package io.driftwarden.engine.observe;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.json.Leaves;
import io.driftwarden.engine.language.PlacedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts in what a tool returned. */
final class ToldTexts {
    /** Characters read of one event's texts altogether. */
    private static final int BUDGET = 256 * 1024;

    /** Shorter texts say nothing. */
    private static final int MIN_LENGTH = 9;

    private final List<PlacedText> texts = new ArrayList<>();
    private int left = BUDGET;

    private ToldTexts() {}

    static List<PlacedText> of(JsonNode output, JsonNode structured, Optional<String> error) {
        ToldTexts told = new ToldTexts();
        told.read(output);
        told.read(structured);
        error.ifPresent(text -> told.offer("$.error", text));
        return List.copyOf(told.texts);
    }

    private void read(JsonNode tree) {
        Leaves.visit(tree, (path, value) -> !value.isTextual() || offer(path, value.textValue()));
    }

    private boolean offer(String path, String text) {
        if (text.length() >= MIN_LENGTH) {
            texts.add(new PlacedText(path, text.length() <= left ? text : text.substring(0, left)));
            left -= Math.min(left, text.length());
        }
        return left > 0;
    }
}
