package io.driftwarden.gateway.mcp;

/**
 * A session, as events and verdicts name it.
 *
 * @param subject the session key
 */
public record SessionRef(String tenant, String subject) {}
