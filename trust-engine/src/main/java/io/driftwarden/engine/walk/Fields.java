package io.driftwarden.engine.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Walks the fields of a tree that hold a scalar or a list of scalars. */
public final class Fields {
    /** Fields visited of one tree for a reader that does not count them itself. */
    static final int MAX_VISITS = 20_000;

    /** Longer paths are not extended, and longer names cut: hostile names must not be copied into every path below. */
    private static final int MAX_PATH = 256;

    private final Predicate<Field> visitor;
    private int left;

    private Fields(Predicate<Field> visitor, int limit) {
        this.visitor = visitor;
        this.left = limit;
    }

    /** Gives the fields in document order, up to the limit; not the tree itself, where it is none. */
    public static void each(JsonNode tree, Consumer<Field> reader) {
        each("$", "", "", tree, reader);
    }

    /** The same for one member of a tree: itself, or the fields within it. */
    public static void each(String path, String parent, String name, JsonNode member, Consumer<Field> reader) {
        Predicate<Field> named = field -> {
            if (!field.name().isEmpty()) {
                reader.accept(field);
            }
            return true;
        };
        new Fields(named, MAX_VISITS).walk(path, parent, name, member);
    }

    /**
     * Visits what stands at the path, until the visitor wants no more. The visitor counts: of some fields it takes nothing.
     *
     * @return whether it wants more
     */
    static boolean visit(String path, JsonNode tree, Predicate<Field> visitor) {
        return new Fields(visitor, Integer.MAX_VALUE).walk(path, "", "", tree);
    }

    private boolean walk(String path, String parent, String name, JsonNode node) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                String key = member.getKey();
                if (!walk(extended(path, key), name, key, member.getValue())) {
                    return false;
                }
            }
            return true;
        }
        if (holdsContainers(node)) {
            String elements = elements(path);
            for (JsonNode element : node) {
                if (!walk(elements, parent, name, element)) {
                    return false;
                }
            }
            return true;
        }
        return node.isMissingNode() || (left-- > 0 && visitor.test(new Field(path, parent, name, node)));
    }

    private static boolean holdsContainers(JsonNode node) {
        for (JsonNode element : node) {
            if (element.isContainerNode()) {
                return true;
            }
        }
        return false;
    }

    /** The path of what a list at the path holds. */
    static String elements(String path) {
        return path.length() > MAX_PATH ? path : path + "[]";
    }

    private static String extended(String path, String name) {
        if (path.length() > MAX_PATH) {
            return path;
        }
        return path + '.' + (name.length() > MAX_PATH ? name.substring(0, MAX_PATH) : name);
    }
}
