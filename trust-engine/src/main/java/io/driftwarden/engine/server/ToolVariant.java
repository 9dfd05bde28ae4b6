package io.driftwarden.engine.server;

import io.driftwarden.engine.state.RiskClass;

/**
 * A definition of a tool.
 *
 * @param digest SHA-256 of its canonical form
 * @param risk of the tool by it
 * @param listedBy id of the event that listed it first
 */
public record ToolVariant(String digest, RiskClass risk, String listedBy) {}
