package io.driftwarden.engine.state;

import java.util.List;

/**
 * A passage of a tool's output that orders something: what an agent must not take for the user's word.
 *
 * @param verbs what it asks for: kinds of action, and its verb's stem with a {@code =} before it; sorted
 * @param tokens stems of its telling words, sorted
 * @param text the passage, lower-cased and cut, with secrets redacted
 * @param chosen the user named the source that the passage stands in
 */
public record Directive(Sighting origin, List<String> verbs, List<String> tokens, String text, boolean chosen) {
    public Directive {
        verbs = List.copyOf(verbs);
        tokens = List.copyOf(tokens);
    }
}
