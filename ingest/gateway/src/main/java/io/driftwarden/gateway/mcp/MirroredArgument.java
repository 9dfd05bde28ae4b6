package io.driftwarden.gateway.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * An argument of a tool that clients repeat in a header: MCP 2026-07-28, streamable HTTP, "Custom Headers from Tool Parameters".
 *
 * @param header its name in lower case, such as {@code mcp-param-region}
 * @param path of property names from the arguments to it
 * @param integer compared as a number
 */
public record MirroredArgument(String header, List<String> path, boolean integer) {
    private static final String PREFIX = "mcp-param-";
    private static final Set<String> PRIMITIVES = Set.of("string", "integer", "boolean");
    private static final int MAX = 64;
    private static final int DEEPEST = 16;
    private static final int LONGEST_NAME = 128;

    public MirroredArgument {
        path = List.copyOf(path);
    }

    /** Those that a tool's {@code inputSchema} declares; none if it does so in a way that makes the definition invalid. */
    public static List<MirroredArgument> of(JsonNode tool) {
        List<MirroredArgument> found = new ArrayList<>();
        Set<String> headers = new HashSet<>();
        boolean valid = collect(tool.path("inputSchema"), List.of(), found)
                && found.stream().allMatch(each -> headers.add(each.header()))
                && found.size() <= MAX;
        return valid ? List.copyOf(found) : List.of();
    }

    /** Only properties of properties are reached: not those under items, compositions or references. */
    private static boolean collect(JsonNode schema, List<String> path, List<MirroredArgument> found) {
        boolean valid = true;
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            List<String> here = new ArrayList<>(path);
            here.add(property.getKey());
            JsonNode name = property.getValue().path("x-mcp-header");
            String type = property.getValue().path("type").asText("");
            if (!name.isMissingNode()) {
                valid &= name.isTextual() && isName(name.asText()) && PRIMITIVES.contains(type);
                found.add(new MirroredArgument(
                        PREFIX + name.asText().toLowerCase(Locale.ROOT), here, type.equals("integer")));
            }
            valid &= here.size() >= DEEPEST || collect(property.getValue(), here, found);
            if (found.size() > MAX) {
                return false;
            }
        }
        return valid;
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= LONGEST_NAME && name.chars().allMatch(Challenge::isTokenCharacter);
    }

    /** Its value in these arguments, or a missing node. */
    public JsonNode in(JsonNode arguments) {
        JsonNode value = arguments;
        for (String name : path) {
            value = value.path(name);
        }
        return value;
    }
}
