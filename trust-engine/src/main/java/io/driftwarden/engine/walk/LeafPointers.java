package io.driftwarden.engine.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Tells where the scalars stand that {@link Leaves} visits, for those few of which it matters. */
public final class LeafPointers {
    private final SortedSet<Integer> wanted;
    private final SortedMap<Integer, Leaf> found = new TreeMap<>();
    private int next;

    /**
     * A scalar.
     *
     * @param pointer JSON pointer (RFC 6901) from the tree's root
     */
    public record Leaf(String pointer, JsonNode value) {}

    private LeafPointers(SortedSet<Integer> wanted) {
        this.wanted = wanted;
    }

    /** The scalars by their number, in document order from 0; those that do not stand there are left out. One pass. */
    public static SortedMap<Integer, Leaf> of(JsonNode tree, SortedSet<Integer> numbers) {
        LeafPointers pointers = new LeafPointers(numbers);
        pointers.walk(new StringBuilder(), tree);
        return pointers.found;
    }

    private void walk(StringBuilder pointer, JsonNode node) {
        if (found.size() == wanted.size()) {
            return;
        }
        int length = pointer.length();
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                append(pointer.append('/'), field.getKey());
                walk(pointer, field.getValue());
                pointer.setLength(length);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(pointer.append('/').append(i), node.get(i));
                pointer.setLength(length);
            }
        } else if (!node.isMissingNode() && !node.isNull()) {
            if (wanted.contains(next)) {
                found.put(next, new Leaf(pointer.toString(), node));
            }
            next++;
        }
    }

    private static void append(StringBuilder pointer, String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '~' || c == '/') {
                pointer.append('~').append(c == '~' ? '0' : '1');
            } else {
                pointer.append(c);
            }
        }
    }
}
