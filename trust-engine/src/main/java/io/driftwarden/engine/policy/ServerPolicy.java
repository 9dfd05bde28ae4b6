package io.driftwarden.engine.policy;

/**
 * What a policy says of one tool server.
 *
 * @param trusted what its annotations promise counts, and may lower a tool's risk class
 * @param destinations where its tools may go, beside what is allowed to all
 */
public record ServerPolicy(boolean trusted, Destinations destinations) {
    static final ServerPolicy UNKNOWN = new ServerPolicy(false, Destinations.ANY);
}
