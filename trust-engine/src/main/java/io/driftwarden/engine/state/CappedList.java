package io.driftwarden.engine.state;

import java.util.ArrayList;
import java.util.List;

/**
 * An immutable list that, past a cap, drops its oldest elements and counts them.
 *
 * @param evicted how many elements were ever dropped
 */
public record CappedList<E>(List<E> elements, long evicted) {
    private static final CappedList<Object> EMPTY = new CappedList<>(List.of(), 0);

    public CappedList {
        elements = List.copyOf(elements);
    }

    @SuppressWarnings("unchecked") // holds no element, so it is a list of any
    public static <E> CappedList<E> empty() {
        return (CappedList<E>) EMPTY;
    }

    public CappedList<E> with(E element, int cap) {
        return withAll(List.of(element), cap);
    }

    public CappedList<E> withAll(List<? extends E> added, int cap) {
        if (added.isEmpty()) {
            return this;
        }
        List<E> next = new ArrayList<>(elements);
        next.addAll(added);
        int dropped = Math.max(0, next.size() - cap);
        return new CappedList<>(next.subList(dropped, next.size()), evicted + dropped);
    }
}
