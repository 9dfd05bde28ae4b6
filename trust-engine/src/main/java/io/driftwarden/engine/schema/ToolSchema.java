package io.driftwarden.engine.schema;

/**
 * The schemas of one tool's definition.
 *
 * @param input of the arguments
 * @param output of the structured result
 * @param claims what the definition claims beside them
 */
public record ToolSchema(CheckedSchema input, CheckedSchema output, ToolClaims claims) {}
