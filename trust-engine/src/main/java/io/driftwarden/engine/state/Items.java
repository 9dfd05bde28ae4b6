package io.driftwarden.engine.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a list, or the entries of a map, in their order.
 *
 * @param keys as many as values; null for those of a list
 */
record Items(@Nullable List<String> keys, List<?> values) {

    static Items of(CappedList<?> list) {
        return new Items(null, list.elements());
    }

    static Items of(CappedMap<?> map) {
        return of(map.entries());
    }

    private static Items of(Map<?, ?> entries) {
        List<String> keys = new ArrayList<>(entries.size());
        List<Object> values = new ArrayList<>(entries.size());
        entries.forEach((key, value) -> {
            keys.add((String) key);
            values.add(value);
        });
        return new Items(keys, values);
    }

    /** @param document as {@link #document} gave it */
    static Items ofDocument(Object document) {
        return document instanceof Map<?, ?> map ? of(map) : new Items(null, (List<?>) document);
    }

    /** All of them, one after the other. */
    static Items joined(List<Items> parts) {
        boolean keyed = parts.stream().anyMatch(part -> part.keys != null);
        List<String> keys = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (Items part : parts) {
            if (part.keys != null) {
                keys.addAll(part.keys);
            }
            values.addAll(part.values);
        }
        return new Items(keyed ? keys : null, values);
    }

    int size() {
        return values.size();
    }

    /** The same, without what it is a range of. */
    Items copy() {
        return new Items(keys == null ? null : new ArrayList<>(keys), new ArrayList<>(values));
    }

    Items range(int from, int to) {
        return new Items(keys == null ? null : keys.subList(from, to), values.subList(from, to));
    }

    /** All of the others stand here from that place on. State is immutable: what changed is another object. */
    boolean holdsAt(int from, Items others) {
        if (from < 0 || from + others.size() > size()) {
            return false;
        }
        for (int i = 0; i < others.size(); i++) {
            if (values.get(from + i) != others.values.get(i)
                    || (keys != null
                            && others.keys != null
                            && !keys.get(from + i).equals(others.keys.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** As what they are: a list, or a map in their order. */
    Object document() {
        return keys == null ? values : entries(Object.class);
    }

    /** Those of a list. */
    <E> List<E> elements(Class<E> element) {
        return values.stream().<E>map(element::cast).toList();
    }

    /** Those of a map, in their order. */
    <V> Map<String, V> entries(Class<V> value) {
        Map<String, V> entries = new LinkedHashMap<>();
        for (int i = 0; keys != null && i < keys.size(); i++) {
            entries.put(keys.get(i), value.cast(values.get(i)));
        }
        return entries;
    }
}
