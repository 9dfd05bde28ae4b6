package io.driftwarden.engine.secret;

/**
 * A secret in a text.
 *
 * @param kind such as {@code github-token}
 * @param from where it begins
 * @param to where it ends, exclusive
 */
public record Secret(String kind, int from, int to) {}
