package io.driftwarden.engine.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.contract.redaction.Stretch;
import io.driftwarden.engine.redaction.Place.Part;
import io.driftwarden.engine.walk.LeafPointers;
import io.driftwarden.engine.walk.LeafPointers.Leaf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The redactions of one event, gathered rule by rule: in order of place, overlapping ones merged, at most {@link Ranges#MAX}.
 * Where they would be more, whole strings go, then whole fields. Confined to one thread.
 */
public final class RedactionList {
    /** Characters of a pointer: a server that nests deeper, or makes its names longer, loses the whole field. */
    static final int MAX_POINTER = 1_024;

    private final Map<Part, SortedMap<Integer, List<Reasoned>>> parts = new EnumMap<>(Part.class);

    private record Reasoned(Range range, String rule) {}

    /** Adds what a rule found. */
    public void add(String rule, List<Cut> cuts) {
        for (Cut cut : cuts) {
            Place place = cut.place();
            Reasoned found = new Reasoned(place.inner() ? Range.WHOLE : cut.range(), rule);
            parts.computeIfAbsent(place.part(), part -> new TreeMap<>())
                    .computeIfAbsent(place.leaf(), leaf -> new ArrayList<>())
                    .add(found);
        }
    }

    /** The redactions, with pointers into the data. */
    public List<Redacted> in(Returned data) {
        List<Redacted> all = new ArrayList<>();
        parts.forEach((part, leaves) -> all.addAll(exact(data, part, leaves, false)));
        if (all.size() > Ranges.MAX) {
            all.clear();
            parts.forEach((part, leaves) -> all.addAll(exact(data, part, leaves, true)));
        }
        if (all.size() > Ranges.MAX) {
            all.clear();
            parts.forEach((part, leaves) -> all.add(field(data, part, leaves)));
        }
        return List.copyOf(all);
    }

    private static List<Redacted> exact(
            Returned data, Part part, SortedMap<Integer, List<Reasoned>> leaves, boolean whole) {
        SortedMap<Integer, Leaf> places = LeafPointers.of(data.of(part), new TreeSet<>(leaves.keySet()));
        List<Redacted> redactions = new ArrayList<>();
        for (Map.Entry<Integer, List<Reasoned>> leaf : leaves.entrySet()) {
            Leaf place = places.get(leaf.getKey());
            if (place == null || !place.value().isTextual() || place.pointer().length() > MAX_POINTER) {
                return List.of(field(data, part, leaves));
            }
            String pointer = part.pointer() + place.pointer();
            redactions.addAll(merged(pointer, place.value().textValue(), leaf.getValue(), whole));
        }
        return redactions;
    }

    private static List<Redacted> merged(String pointer, String text, List<Reasoned> found, boolean whole) {
        List<Stretch> stretches = found.stream()
                .map(reasoned -> {
                    Range range = (whole ? Range.WHOLE : reasoned.range()).within(text);
                    return new Stretch(range.from(), range.to(), reasoned.rule());
                })
                .toList();
        return Stretch.joined(stretches, Ranges.GAP).stream()
                .map(one -> new Redacted(pointer, one.start(), one.end(), one.rule()))
                .toList();
    }

    private static Redacted field(Returned data, Part part, SortedMap<Integer, List<Reasoned>> leaves) {
        String rule = leaves.values().stream()
                .flatMap(List::stream)
                .map(Reasoned::rule)
                .min(Comparator.naturalOrder())
                .orElse("");
        JsonNode value = data.of(part);
        return new Redacted(
                part.pointer(), 0, value.isTextual() ? value.textValue().length() : 0, rule);
    }
}
