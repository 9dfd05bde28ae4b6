package io.driftwarden.engine.schema;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A member of a JSON value that the value's schema does not declare.
 *
 * @param path where it stands, such as {@code $.filter.owner}
 * @param parent name of the member around it, empty if none
 */
public record Undeclared(String path, String parent, String name, JsonNode value) {}
