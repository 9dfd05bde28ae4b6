package io.driftwarden.engine.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many calls there were lately, in slots of equal event time.
 *
 * @param newest number of the newest slot, counted from the epoch
 * @param counts of the newest slot and of those before it, newest first
 */
public record RateState(long newest, List<Integer> counts) {
    /** Slots that make up a window. */
    public static final int SLOTS = 12;

    public RateState {
        counts = List.copyOf(counts);
    }

    /**
     * One more call, after what is known.
     *
     * @param known null if this is the first
     * @param slot its slot; one before the window counts for nothing
     */
    public static RateState with(@Nullable RateState known, long slot) {
        if (known == null || slot - known.newest >= SLOTS) {
            return new RateState(slot, List.of(1));
        }
        List<Integer> counts = new ArrayList<>(known.counts);
        for (long newer = known.newest; newer < slot; newer++) {
            counts.add(0, 0);
        }
        int place = (int) Math.max(0, known.newest - slot);
        while (counts.size() <= place && place < SLOTS) {
            counts.add(0);
        }
        if (place < SLOTS) {
            counts.set(place, counts.get(place) + 1);
        }
        return new RateState(Math.max(known.newest, slot), counts.subList(0, Math.min(SLOTS, counts.size())));
    }

    /** The calls of the window. */
    public int calls() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
