package io.driftwarden.engine.walk;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.decode.Decodings;
import org.jspecify.annotations.Nullable;

/** Walks a tree's scalar values, null left out. */
public final class Leaves {
    /** Scalars visited of one tree. */
    public static final int MAX_LEAVES = 20_000;

    /** Takes one scalar; returns whether it wants more. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * @param path such as {@code $.items[].url}, indices left out
         */
        boolean leaf(String path, JsonNode value);
    }

    private final Visitor visitor;
    private @Nullable Decodings opening;
    private int left = MAX_LEAVES;

    /** @param opening reads strings that are to be opened; null where none is */
    private Leaves(Visitor visitor, @Nullable Decodings opening) {
        this.visitor = visitor;
        this.opening = opening;
    }

    /**
     * Visits the scalars in document order until the visitor has enough or the limit is reached.
     *
     * @return whether neither was so
     */
    public static boolean visit(JsonNode tree, Visitor visitor) {
        return Fields.visit("$", tree, new Leaves(visitor, null)::field);
    }

    /**
     * As {@link #visit}, but a string that is itself an object or array in JSON is not visited: its scalars are, in its place and
     * below its path. Servers put their JSON into the text of a content block. What stands within such a string stays as it is.
     */
    public static boolean opened(JsonNode tree, Decodings decodings, Visitor visitor) {
        return Fields.visit("$", tree, new Leaves(visitor, decodings)::field);
    }

    private boolean field(Field field) {
        JsonNode value = field.value();
        if (!value.isArray()) {
            return scalar(field.path(), value);
        }
        String elements = Fields.elements(field.path());
        for (JsonNode element : value) {
            if (!scalar(elements, element)) {
                return false;
            }
        }
        return true;
    }

    private boolean scalar(String path, JsonNode value) {
        if (value.isNull()) {
            return true;
        }
        Decodings decodings = opening;
        JsonNode inner = decodings == null || !value.isTextual() ? value : decodings.tree(value.textValue());
        if (!inner.isContainerNode()) {
            return left-- > 0 && visitor.leaf(path, value);
        }
        opening = null;
        boolean more = Fields.visit(path, inner, this::field);
        opening = decodings;
        return more;
    }
}
