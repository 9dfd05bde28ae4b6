package io.driftwarden.engine.redaction;

import io.driftwarden.contract.redaction.Redactions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The stretches of one text that are to go. */
public final class Ranges {
    /** Stretches of one text, and redactions of one verdict: more of them are told as less and larger ones. */
    public static final int MAX = 64;

    /** About as long as the mark in place of a stretch: a shorter rest between two of them goes along. */
    static final int GAP = 32;

    private static final String MARK = Redactions.mark("DW-OUT-000");

    private Ranges() {}

    /** The ranges in order, those that overlap or stand close together as one; all of the text if they are too many. */
    public static List<Range> joined(List<Range> ranges) {
        List<Range> joined = merged(ranges, GAP);
        return joined.size() > MAX ? List.of(Range.WHOLE) : joined;
    }

    /** The ranges in order, those that overlap or stand less than this many characters apart as one. */
    public static List<Range> merged(List<Range> ranges, int distance) {
        List<Range> ordered = new ArrayList<>(ranges);
        Collections.sort(ordered);
        List<Range> joined = new ArrayList<>();
        for (Range range : ordered) {
            int last = joined.size() - 1;
            if (last >= 0 && range.from() - joined.get(last).to() < distance) {
                joined.set(
                        last,
                        new Range(
                                joined.get(last).from(),
                                Math.max(joined.get(last).to(), range.to())));
            } else {
                joined.add(range);
            }
        }
        return List.copyOf(joined);
    }

    /** The text as it will be without the ranges, which are joined. */
    public static String without(String text, List<Range> ranges) {
        StringBuilder left = new StringBuilder(text.length());
        int done = 0;
        for (Range range : ranges) {
            Range fitting = range.within(text);
            left.append(text, done, Math.max(done, fitting.from())).append(MARK);
            done = fitting.to();
        }
        return left.append(text, done, text.length()).toString();
    }
}
