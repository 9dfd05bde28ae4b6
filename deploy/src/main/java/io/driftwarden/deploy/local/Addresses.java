package io.driftwarden.deploy.local;

/**
 * Where the parts are reached.
 *
 * @param kafka {@code host:port}, as {@code bootstrap.servers}
 * @param registry URL, as {@code schema.registry.url}
 * @param queries URL of the query API
 * @param intake URL to send events to
 */
public record Addresses(String kafka, String registry, String queries, String intake) {}
