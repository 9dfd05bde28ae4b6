package io.driftwarden.engine.policy;

/**
 * What a policy says of one tool server.
 *
 * @param trusted what its annotations promise counts, and may lower a tool's risk class
 * @param admittedOnly only versions that passed their checks may be called
 * @param destinations where its tools may go, beside what is allowed to all
 */
public record ServerPolicy(boolean trusted, boolean admittedOnly, Destinations destinations) {
    static final ServerPolicy UNKNOWN = new ServerPolicy(false, false, Destinations.ANY);
}
