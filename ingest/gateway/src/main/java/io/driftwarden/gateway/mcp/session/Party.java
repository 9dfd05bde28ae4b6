package io.driftwarden.gateway.mcp.session;

import org.jspecify.annotations.Nullable;

/**
 * Who comes in.
 *
 * @param principal by the credential; never what the client says of itself
 * @param agent the client program, for people to read
 * @param credential a reference to the credential, never the credential itself
 */
public record Party(@Nullable String principal, @Nullable String agent, @Nullable String credential) {}
