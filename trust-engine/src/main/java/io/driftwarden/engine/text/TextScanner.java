package io.driftwarden.engine.text;

import io.driftwarden.engine.decode.Decodings;
import java.util.List;

/**
 * Reads text for the building blocks of instructions to a model, in one pass and in time linear in its length. Immutable
 * and thread-safe.
 */
public final class TextScanner {
    /** Characters read of one text. */
    public static final int MAX_TEXT = 256 * 1024;

    private final PhraseIndex index;

    /** A reader has room for every step of every phrase: too much to make anew for each event. */
    private final ThreadLocal<PhraseReader> readers;

    public TextScanner(List<TextPattern> patterns) {
        this.index = new PhraseIndex(patterns);
        this.readers = ThreadLocal.withInitial(() -> new PhraseReader(index));
    }

    /** What stands densest in the text; {@link TextReading#NOTHING} for most. */
    public TextReading scan(String raw) {
        return reader(new Decodings()).read(raw).reading();
    }

    /**
     * A reader for the texts of one event, for the thread that asks.
     *
     * @param decodings what stands encoded in the event's texts
     */
    public TextReader reader(Decodings decodings) {
        return new TextReader(index, readers.get(), decodings);
    }
}
