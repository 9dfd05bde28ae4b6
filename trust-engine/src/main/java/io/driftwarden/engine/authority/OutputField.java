package io.driftwarden.engine.authority;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A field of a tool's output.
 *
 * @param path such as {@code $.job.next_tool}
 * @param parent name of the field around it, empty if none
 * @param value a scalar, or a list of scalars
 */
record OutputField(String path, String parent, String name, JsonNode value) {}
