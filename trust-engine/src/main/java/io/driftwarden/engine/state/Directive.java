package io.driftwarden.engine.state;

import java.util.List;

/**
 * A passage of a tool's output that orders something: what an agent must not take for the user's word.
 *
 * @param verbs what it asks for: kinds of action, and its verb's stem with a {@code =} before it; sorted
 * @param tokens stems of its telling words, sorted
 * @param text the passage, lower-cased and cut, with secrets redacted
 * @param particulars the sentences right after it, in the same form; empty if there are none
 * @param chosen the user named the source that the passage stands in
 * @param delegated the user handed the choice of action over to that source
 * @param untrusted anybody may have written what the source returns
 * @param ownWords the tool says it of its own work: an error, or the answer to a deed
 */
public record Directive(
        Sighting origin,
        List<String> verbs,
        List<String> tokens,
        String text,
        String particulars,
        boolean chosen,
        boolean delegated,
        boolean untrusted,
        boolean ownWords) {
    public Directive {
        verbs = List.copyOf(verbs);
        tokens = List.copyOf(tokens);
    }

    /** The same field of the same tool has said the same before. */
    public boolean repeats(Directive earlier) {
        return text.equals(earlier.text)
                && origin.samePlace(earlier.origin)
                && equals(new Directive(
                        origin,
                        earlier.verbs,
                        earlier.tokens,
                        earlier.text,
                        earlier.particulars,
                        earlier.chosen,
                        earlier.delegated,
                        earlier.untrusted,
                        earlier.ownWords));
    }
}
