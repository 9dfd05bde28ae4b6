package io.driftwarden.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Walks a tree's scalar values. */
public final class Leaves {
    /** Scalars visited of one tree. */
    public static final int MAX_LEAVES = 20_000;

    /** Longer paths are not extended, and longer names cut: hostile names must not be copied into every path below. */
    private static final int MAX_PATH = 256;

    /** Takes one scalar; returns whether it wants more. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * @param path such as {@code $.items[].url}, indices left out
         */
        boolean leaf(String path, JsonNode value);
    }

    private final Visitor visitor;
    private int left = MAX_LEAVES;

    private Leaves(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Visits the scalars in document order until the visitor has enough or the limit is reached. */
    public static void visit(JsonNode tree, Visitor visitor) {
        new Leaves(visitor).walk("$", tree);
    }

    private boolean walk(String path, JsonNode node) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                if (!walk(extended(path, field.getKey()), field.getValue())) {
                    return false;
                }
            }
            return true;
        }
        if (node.isArray()) {
            String elements = path.length() > MAX_PATH ? path : path + "[]";
            for (JsonNode element : node) {
                if (!walk(elements, element)) {
                    return false;
                }
            }
            return true;
        }
        return node.isMissingNode() || node.isNull() || (left-- > 0 && visitor.leaf(path, node));
    }

    private static String extended(String path, String name) {
        if (path.length() > MAX_PATH) {
            return path;
        }
        return path + '.' + (name.length() > MAX_PATH ? name.substring(0, MAX_PATH) : name);
    }
}
