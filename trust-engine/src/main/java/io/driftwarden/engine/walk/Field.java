package io.driftwarden.engine.walk;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A field.
 *
 * @param path such as {@code $.job.next_tool}, indices left out
 * @param parent name of the field around it, empty if none
 * @param name empty where the value is all there is
 * @param value a scalar, or a list of scalars; null is one
 */
public record Field(String path, String parent, String name, JsonNode value) {}
