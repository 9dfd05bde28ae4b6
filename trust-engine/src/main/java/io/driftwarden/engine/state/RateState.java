package io.driftwarden.engine.state;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
     * The slot that the time falls into.
     *
     * @param time microseconds since the epoch
     * @param window length, microseconds
     */
    public static long slot(long time, long window) {
        return Math.floorDiv(time, window / SLOTS);
    }

    /**
     * More calls, after what is known.
     *
     * @param known null if these are the first
     * @param slot their slot; one before the window counts for nothing
     */
    public static RateState with(@Nullable RateState known, long slot, int calls) {
        if (known == null || slot - known.newest >= SLOTS) {
            return new RateState(slot, List.of(calls));
        }
        if (known.newest - slot >= SLOTS) {
            return known;
        }
        List<Integer> counts = new ArrayList<>(known.counts);
        for (long newer = known.newest; newer < slot; newer++) {
            counts.add(0, 0);
        }
        int place = (int) Math.max(0, known.newest - slot);
        while (counts.size() <= place) {
            counts.add(0);
        }
        counts.set(place, counts.get(place) + calls);
        return new RateState(Math.max(known.newest, slot), counts.subList(0, Math.min(SLOTS, counts.size())));
    }

    /** These calls and the other ones; what lies before the window of the newest of both counts for nothing. */
    public RateState and(RateState other) {
        RateState sum = this;
        for (int place = other.counts.size() - 1; place >= 0; place--) {
            sum = with(sum, other.newest - place, other.counts.get(place));
        }
        return sum;
    }

    /** The calls of a slot. */
    public int at(long slot) {
        return slot <= newest && slot > newest - counts.size() ? counts.get((int) (newest - slot)) : 0;
    }

    /** The calls of the window that ends with the slot. */
    public int calls(long slot) {
        return IntStream.range(0, SLOTS).map(place -> at(slot - place)).sum();
    }
}
