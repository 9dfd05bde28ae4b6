package io.driftwarden.contract.redaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of one string that is to go, in UTF-16 code units.
 *
 * @param end exclusive
 * @param rule that found it
 */
public record Stretch(int start, int end, String rule) {
    private static final Comparator<Stretch> ORDER = Comparator.comparingInt(Stretch::start)
            .thenComparingInt(Stretch::end)
            .thenComparing(Stretch::rule);

    /**
     * The stretches in order; those that overlap, or stand less than this many characters apart, as one, by the first of their
     * rules.
     */
    public static List<Stretch> joined(Collection<Stretch> stretches, int distance) {
        List<Stretch> joined = new ArrayList<>();
        stretches.stream().sorted(ORDER).forEach(next -> {
            int last = joined.size() - 1;
            if (last >= 0 && next.start() - joined.get(last).end() < distance) {
                joined.set(last, joined.get(last).with(next));
            } else {
                joined.add(next);
            }
        });
        return List.copyOf(joined);
    }

    private Stretch with(Stretch next) {
        return new Stretch(start, Math.max(end, next.end()), rule.compareTo(next.rule()) <= 0 ? rule : next.rule());
    }
}
