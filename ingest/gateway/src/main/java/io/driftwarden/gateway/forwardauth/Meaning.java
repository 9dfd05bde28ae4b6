package io.driftwarden.gateway.forwardauth;

/** What a request through a proxy is. */
public enum Meaning {
    /** The call of a tool: the proxy stands before HTTP tool servers. */
    TOOL_CALL,
    /** Contact with a destination: agents reach the world through the proxy. */
    DESTINATION
}
