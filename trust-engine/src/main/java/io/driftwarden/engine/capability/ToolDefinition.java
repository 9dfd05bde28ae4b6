package io.driftwarden.engine.capability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.Tool;
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
 */
public record ToolDefinition(String name, JsonNode tree, String canonical, String digest) {

    /** The definition that a server listed. A member that is no JSON is left out. */
    public static ToolDefinition of(Tool tool) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tool.getExtra().forEach((name, json) -> put(tree, name, Optional.of(json)));
        tool.getName().ifPresent(name -> tree.put("name", name));
        tool.getTitle().ifPresent(title -> tree.put("title", title));
        tool.getDescription().ifPresent(description -> tree.put("description", description));
        put(tree, "inputSchema", tool.getInputSchema());
        put(tree, "outputSchema", tool.getOutputSchema());
        put(tree, "annotations", tool.getAnnotations());
        String canonical = CanonicalJson.of(tree);
        return new ToolDefinition(tool.getName().orElse(""), tree, canonical, CanonicalJson.digest(canonical));
    }

    private static void put(ObjectNode tree, String name, Optional<String> json) {
        JsonNode value = json.map(Json::read).orElse(null);
        if (value != null && !value.isMissingNode()) {
            tree.set(name, value);
        }
    }

    public String description() {
        return tree.path("description").asText("");
    }

    /** JSON Schema of the arguments; a missing node if none is declared. */
    public JsonNode inputSchema() {
        return tree.path("inputSchema");
    }

    /** JSON Schema of the structured result; a missing node if none is declared. */
    public JsonNode outputSchema() {
        return tree.path("outputSchema");
    }

    public JsonNode annotations() {
        return tree.path("annotations");
    }

    RiskClass risk(String server) {
        return ToolRisk.of(server, name, description(), inputSchema(), annotations());
    }
}
