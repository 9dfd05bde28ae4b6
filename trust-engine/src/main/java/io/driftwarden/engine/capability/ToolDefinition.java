package io.driftwarden.engine.capability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.driftwarden.contract.Tool;
import io.driftwarden.engine.extract.Extraction;
import io.driftwarden.engine.extract.Extractor;
import io.driftwarden.engine.json.CanonicalJson;
import io.driftwarden.engine.json.Json;
import io.driftwarden.engine.state.RiskClass;
import java.util.Optional;

/**
 * A tool as its server defines it.
 *
 * @param name empty if none
 * @param tree the definition as an object, with the members that MCP gives a {@code Tool}
 * @param canonical the tree in canonical JSON
 * @param digest SHA-256 of the canonical form
 * @param risk of the tool on its server
 * @param declared the destination-like values in its description and in the schema of its arguments
 */
public record ToolDefinition(
        String name, JsonNode tree, String canonical, String digest, RiskClass risk, Extraction declared) {

    /** The definition that a server listed. A member that is no JSON is left out. */
    static ToolDefinition of(String server, Tool tool) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tool.getExtra().forEach((name, json) -> put(tree, name, Optional.of(json)));
        tool.getName().ifPresent(name -> tree.put("name", name));
        tool.getTitle().ifPresent(title -> tree.put("title", title));
        tool.getDescription().ifPresent(description -> tree.put("description", description));
        put(tree, "inputSchema", tool.getInputSchema());
        put(tree, "outputSchema", tool.getOutputSchema());
        put(tree, "annotations", tool.getAnnotations());
        String name = tool.getName().orElse("");
        String description = tool.getDescription().orElse("");
        JsonNode input = tree.path("inputSchema");
        String canonical = CanonicalJson.of(tree);
        return new ToolDefinition(
                name,
                tree,
                canonical,
                CanonicalJson.digest(canonical),
                ToolRisk.of(server, name, description, input, tree.path("annotations")),
                Extractor.trees(TextNode.valueOf(description), input));
    }

    private static void put(ObjectNode tree, String name, Optional<String> json) {
        JsonNode value = json.map(Json::read).orElse(null);
        if (value != null && !value.isMissingNode()) {
            tree.set(name, value);
        }
    }
}
