package io.driftwarden.engine.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Where in a text each of several patterns is worth trying: around the literals without which it cannot match. Places
 * that overlap are one. Immutable and thread-safe.
 */
public final class Neighbourhoods {
    /** Neighbourhoods of one pattern in one text; further ones are not looked at. */
    static final int MAX = 64;

    private final LiteralIndex index;
    private final int before;
    private final int after;

    /**
     * A stretch of the text that a pattern is to be tried on.
     *
     * @param to exclusive
     */
    public record Stretch(int pattern, int from, int to) {}

    /**
     * @param literals by pattern
     * @param before a match begins within so many characters before the end of a literal
     * @param after a match ends within so many characters after the end of a literal
     */
    public Neighbourhoods(List<List<String>> literals, int before, int after) {
        this.index = new LiteralIndex(literals);
        this.before = before;
        this.after = after;
    }

    /**
     * The stretches, by pattern and then by place.
     *
     * @param wanted the patterns to look for
     */
    public List<Stretch> in(CharSequence text, BitSet wanted) {
        int[][] ends = new int[wanted.length()][];
        int[] counts = new int[wanted.length()];
        index.find(text, (pattern, end) -> {
            if (wanted.get(pattern) && counts[pattern] < MAX) {
                if (ends[pattern] == null) {
                    ends[pattern] = new int[MAX];
                }
                ends[pattern][counts[pattern]++] = end;
            }
        });
        List<Stretch> stretches = new ArrayList<>();
        for (int pattern = wanted.nextSetBit(0); pattern >= 0; pattern = wanted.nextSetBit(pattern + 1)) {
            int i = 0;
            while (i < counts[pattern]) {
                int from = Math.max(0, ends[pattern][i] - before);
                int to = ends[pattern][i] + after;
                for (i++; i < counts[pattern] && ends[pattern][i] - before <= to; i++) {
                    to = ends[pattern][i] + after;
                }
                stretches.add(new Stretch(pattern, from, Math.min(text.length(), to)));
            }
        }
        return stretches;
    }
}
