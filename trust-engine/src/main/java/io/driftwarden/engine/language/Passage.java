package io.driftwarden.engine.language;

import java.util.List;

/**
 * A stretch of text about as long as a sentence.
 *
 * @param text white space folded
 * @param words its words, as {@link Languages#words} reads them
 * @param continues it is the next sentence after the passage before, on the same line or in the same field
 */
public record Passage(String text, List<String> words, boolean continues) {
    static Passage of(String text) {
        return of(text, false);
    }

    static Passage of(String text, boolean continues) {
        return new Passage(text, Languages.words(text), continues);
    }
}
