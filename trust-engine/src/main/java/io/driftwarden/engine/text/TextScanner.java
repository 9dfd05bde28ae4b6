package io.driftwarden.engine.text;

import java.util.List;

/**
 * Reads text for the building blocks of instructions to a model, in one pass and in time linear in its length. Immutable
 * and thread-safe.
 */
public final class TextScanner {
    /** Characters read of one text. */
    public static final int MAX_TEXT = 256 * 1024;

    private final PhraseIndex index;

    public TextScanner(List<TextPattern> patterns) {
        this.index = new PhraseIndex(patterns);
    }

    /** What stands densest in the text; {@link TextReading#NOTHING} for most. */
    public TextReading scan(String raw) {
        return reader().read(raw);
    }

    /** A reader for many texts, for one thread: cheaper than to scan each alone. */
    public TextReader reader() {
        return new TextReader(index);
    }
}
