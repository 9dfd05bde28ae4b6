package io.driftwarden.gateway.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A piece of a joined text: what stands there, or where it is. */
record Part(String text, Optional<JsonPointer> at) {

    static List<Part> of(String template) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("has a brace that is not closed");
            }
            parts.add(new Part(template.substring(from, open), Optional.empty()));
            parts.add(new Part("", Optional.of(JsonPointer.compile(template.substring(open + 1, close)))));
            from = close + 1;
        }
        parts.add(new Part(template.substring(from), Optional.empty()));
        return parts;
    }
}
