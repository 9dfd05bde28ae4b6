package io.driftwarden.engine.schema;

/**
 * The schemas of one tool's definition.
 *
 * @param input of the arguments
 * @param output of the structured result
 */
public record ToolSchema(CheckedSchema input, CheckedSchema output) {}
