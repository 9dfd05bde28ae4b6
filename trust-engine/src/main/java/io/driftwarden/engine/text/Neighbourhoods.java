package io.driftwarden.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where in a text each of several patterns is worth trying: around the literals without which it cannot match. Places
 * that overlap are one. Immutable and thread-safe.
 */
public final class Neighbourhoods {
    /** Neighbourhoods of one pattern in one text; further ones are not looked at. */
    static final int MAX = 1_024;

    private static final int FIRST = 16;

    private final LiteralIndex index;
    private final List<Reach> reaches;

    /**
     * Where a pattern can match.
     *
     * @param literals one of which stands in every match
     * @param before a match begins within so many characters before the end of a literal
     * @param after what a match is known by ends within so many characters after the end of a literal
     */
    public record Reach(List<String> literals, int before, int after) {
        public Reach {
            literals = List.copyOf(literals);
        }
    }

    /**
     * A stretch of the text that a pattern is to be tried on.
     *
     * @param to exclusive
     */
    public record Stretch(int pattern, int from, int to) {}

    /** @param reaches by pattern */
    public Neighbourhoods(List<Reach> reaches) {
        this.reaches = List.copyOf(reaches);
        this.index = new LiteralIndex(reaches.stream().map(Reach::literals).toList());
    }

    /** The stretches, by pattern and then by place. */
    public List<Stretch> in(String text) {
        int[][] ends = new int[reaches.size()][];
        int[] counts = new int[reaches.size()];
        index.find(text, (pattern, end) -> {
            if (counts[pattern] < MAX) {
                if (ends[pattern] == null) {
                    ends[pattern] = new int[FIRST];
                } else if (counts[pattern] == ends[pattern].length) {
                    ends[pattern] = Arrays.copyOf(ends[pattern], 2 * counts[pattern]);
                }
                ends[pattern][counts[pattern]++] = end;
            }
        });
        List<Stretch> stretches = new ArrayList<>();
        for (int pattern = 0; pattern < counts.length; pattern++) {
            Reach reach = reaches.get(pattern);
            int i = 0;
            while (i < counts[pattern]) {
                int from = Math.max(0, ends[pattern][i] - reach.before());
                int to = ends[pattern][i] + reach.after();
                for (i++; i < counts[pattern] && ends[pattern][i] - reach.before() <= to; i++) {
                    to = ends[pattern][i] + reach.after();
                }
                stretches.add(new Stretch(pattern, from, Math.min(text.length(), to)));
            }
        }
        return stretches;
    }
}
