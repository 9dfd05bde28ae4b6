package io.driftwarden.engine.capability;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.capability.Change.Kind;
import java.util.ArrayList;
import java.util.List;

/** Collects differences up to a cap. */
final class Changes {
    private final List<Change> changes = new ArrayList<>();

    void add(Kind kind, String path, String name) {
        if (changes.size() < DefinitionDiff.MAX_CHANGES) {
            changes.add(new Change(kind, path, name));
        }
    }

    void text(String path, JsonNode before, JsonNode after) {
        if (!before.equals(after)) {
            boolean recounted = before.isTextual()
                    && after.isTextual()
                    && uncounted(before.textValue()).equals(uncounted(after.textValue()));
            add(recounted ? Kind.TEXT_RECOUNTED : Kind.TEXT_CHANGED, path, "");
        }
    }

    private static String uncounted(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        text.chars()
                .filter(c -> !Character.isDigit(c) && !Character.isWhitespace(c))
                .forEach(c -> rest.append((char) c));
        return rest.toString();
    }

    List<Change> list() {
        return List.copyOf(changes);
    }
}
