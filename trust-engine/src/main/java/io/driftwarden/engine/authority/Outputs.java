package io.driftwarden.engine.authority;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.decode.Decodings;
import io.driftwarden.engine.observe.ToldContent;
import java.util.ArrayList;
import java.util.List;

/**
 * What a tool returned, sorted by notation.
 *
 * @param trees the structured result, and texts that are JSON
 * @param texts the other texts
 */
record Outputs(List<JsonNode> trees, List<String> texts) {
    /** Content blocks read of one output. */
    private static final int MAX_BLOCKS = 64;

    static Outputs of(ToldContent told) {
        Outputs outputs = new Outputs(new ArrayList<>(), new ArrayList<>());
        if (told.structured().isContainerNode()) {
            outputs.trees.add(told.structured());
        }
        JsonNode output = told.output();
        if (output.isTextual()) {
            outputs.texts.add(output.textValue());
        } else if (blocks(output)) {
            for (int i = 0; i < Math.min(MAX_BLOCKS, output.size()); i++) {
                outputs.text(output.get(i).path("text").asText(""), told.decodings());
            }
        } else if (output.isContainerNode()) {
            outputs.trees.add(output);
        }
        return outputs;
    }

    /** MCP content blocks: a list of objects, each with a type. */
    private static boolean blocks(JsonNode output) {
        return output.isArray() && output.path(0).path("type").isTextual();
    }

    private void text(String text, Decodings decodings) {
        JsonNode tree = decodings.tree(text);
        if (tree.isContainerNode()) {
            trees.add(tree);
        } else if (!text.isBlank()) {
            texts.add(text);
        }
    }
}
