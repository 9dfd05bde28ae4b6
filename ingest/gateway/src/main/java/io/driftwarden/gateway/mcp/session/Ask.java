package io.driftwarden.gateway.mcp.session;

/** Whether a request goes to the server, and what to remember until its answer comes. */
public record Ask(Passage passage, Asked asked) {}
