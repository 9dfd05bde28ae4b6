package io.driftwarden.publisher;

/**
 * A session that must not go on.
 *
 * @param commandId what to acknowledge
 * @param reason why, for an administrator
 */
public record Revocation(String tenant, String session, String commandId, String reason) {}
