package io.driftwarden.engine.authority;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.json.JsonPaths;
import java.util.Map;
import java.util.function.Consumer;

/** The fields of a tree that hold a scalar or a list of scalars, in document order, up to a cap. */
final class TreeFields {
    /** Fields and elements visited of one tree. */
    static final int MAX_VISITS = 10_000;

    private final Consumer<OutputField> reader;
    private int visits = MAX_VISITS;

    private TreeFields(Consumer<OutputField> reader) {
        this.reader = reader;
    }

    /** The fields within a tree. */
    static void each(JsonNode tree, Consumer<OutputField> reader) {
        new TreeFields(reader).visit("$", "", "", tree);
    }

    /** The fields of one member of a tree: itself, or those within it. */
    static void each(String path, String parent, String name, JsonNode member, Consumer<OutputField> reader) {
        new TreeFields(reader).visit(path, parent, name, member);
    }

    private void visit(String path, String parent, String name, JsonNode node) {
        if (visits-- <= 0) {
            return;
        }
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                visit(JsonPaths.member(path, member.getKey()), name, member.getKey(), member.getValue());
            }
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isContainerNode()) {
            for (JsonNode element : node) {
                visit(JsonPaths.element(path), parent, name, element);
            }
        } else if (!name.isEmpty()) {
            reader.accept(new OutputField(path, parent, name, node));
        }
    }
}
