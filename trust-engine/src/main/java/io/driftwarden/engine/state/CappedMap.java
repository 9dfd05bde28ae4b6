package io.driftwarden.engine.state;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map by string that keeps the order of insertion and, past a cap, drops its oldest entries and counts them.
 *
 * @param evicted how many entries were ever dropped
 */
public record CappedMap<V>(Map<String, V> entries, long evicted) {
    private static final CappedMap<Object> EMPTY = new CappedMap<>(Map.of(), 0);

    public CappedMap {
        entries = Collections.unmodifiableMap(entries);
    }

    @SuppressWarnings("unchecked") // holds no value, so it is a map of any
    public static <V> CappedMap<V> empty() {
        return (CappedMap<V>) EMPTY;
    }

    public @Nullable V get(String key) {
        return entries.get(key);
    }

    public boolean contains(String key) {
        return entries.containsKey(key);
    }

    public int size() {
        return entries.size();
    }

    /** This map with the entry; an entry that is replaced keeps its place. */
    public CappedMap<V> with(String key, V value, int cap) {
        return withAll(Map.of(key, value), cap);
    }

    /** This map with all entries; those that are replaced keep their place. */
    public CappedMap<V> withAll(Map<String, ? extends V> added, int cap) {
        if (added.isEmpty()) {
            return this;
        }
        Map<String, V> next = new LinkedHashMap<>(entries);
        next.putAll(added);
        long dropped = 0;
        for (Iterator<String> oldest = next.keySet().iterator(); next.size() > cap && oldest.hasNext(); dropped++) {
            oldest.next();
            oldest.remove();
        }
        return new CappedMap<>(next, evicted + dropped);
    }
}
