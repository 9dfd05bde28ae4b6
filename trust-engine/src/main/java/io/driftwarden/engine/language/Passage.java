package io.driftwarden.engine.language;

import java.util.List;

/**
 * A stretch of text about as long as a sentence.
 *
 * @param text white space folded
 * @param words its words, as {@link Words#of} cuts them
 */
public record Passage(String text, List<String> words) {
    static Passage of(String text) {
        return new Passage(text, Words.of(text));
    }
}
