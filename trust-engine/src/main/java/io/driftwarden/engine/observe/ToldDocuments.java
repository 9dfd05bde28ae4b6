package io.driftwarden.engine.observe;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.decode.Decodings;
import java.util.ArrayList;
import java.util.List;

/**
 * What a tool returned, sorted by notation.
 *
 * @param trees the structured result, and texts that are JSON
 * @param texts the other texts
 */
public record ToldDocuments(List<Tree> trees, List<String> texts) {
    /** Content blocks read of one output. */
    private static final int MAX_BLOCKS = 1_000;

    /**
     * A document in JSON.
     *
     * @param path where it stands, as the paths of the values within it begin: such as {@code $[].text}
     */
    public record Tree(String path, JsonNode root) {}

    static ToldDocuments of(JsonNode output, JsonNode structured, Decodings decodings) {
        ToldDocuments documents = new ToldDocuments(new ArrayList<>(), new ArrayList<>());
        if (structured.isContainerNode()) {
            documents.trees.add(new Tree("$", structured));
        }
        if (output.isTextual()) {
            documents.texts.add(output.textValue());
        } else if (blocks(output)) {
            for (int i = 0; i < Math.min(MAX_BLOCKS, output.size()); i++) {
                String text = output.get(i).path("text").asText("");
                if (holds(structured, text)) {
                    documents.texts.add(text);
                } else {
                    documents.text(text, decodings);
                }
            }
        } else if (output.isContainerNode()) {
            documents.trees.add(new Tree("$", output));
        }
        return documents;
    }

    /** The structured result has the text as a value: a file that happens to be JSON is no result of the tool's own form. */
    private static boolean holds(JsonNode structured, String text) {
        for (JsonNode member : structured) {
            if (!text.isBlank() && member.isTextual() && member.textValue().equals(text)) {
                return true;
            }
        }
        return false;
    }

    /** MCP content blocks: a list of objects, each with a type. */
    private static boolean blocks(JsonNode output) {
        return output.isArray() && output.path(0).path("type").isTextual();
    }

    /** The output has more content blocks than are read. */
    static boolean inPart(JsonNode output) {
        return blocks(output) && output.size() > MAX_BLOCKS;
    }

    private void text(String text, Decodings decodings) {
        JsonNode tree = decodings.tree(text);
        if (tree.isContainerNode()) {
            trees.add(new Tree("$[].text", tree));
        } else if (!text.isBlank()) {
            texts.add(text);
        }
    }
}
