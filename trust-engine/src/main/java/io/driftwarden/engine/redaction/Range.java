package io.driftwarden.engine.redaction;

import io.driftwarden.contract.event.UnicodeText;

/**
 * A stretch of a text, in UTF-16 code units.
 *
 * @param to exclusive; what lies beyond the text's end counts as its end
 */
public record Range(int from, int to) implements Comparable<Range> {
    /** All of a text: of what is found in it, nobody can say where it stands. */
    public static final Range WHOLE = new Range(0, Integer.MAX_VALUE);

    public Range {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no range: " + from + " to " + to);
        }
    }

    @Override
    public int compareTo(Range other) {
        return from == other.from ? Integer.compare(to, other.to) : Integer.compare(from, other.from);
    }

    /** The same within the text, and without half a surrogate pair at either end. */
    Range within(String text) {
        int begin = Math.min(from, text.length());
        int end = Math.min(to, text.length());
        return new Range(
                UnicodeText.partsPair(text, begin) ? begin - 1 : begin,
                UnicodeText.partsPair(text, end) ? end + 1 : end);
    }
}
