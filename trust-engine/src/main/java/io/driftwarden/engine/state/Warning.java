package io.driftwarden.engine.state;

/**
 * That the session was told of a tool: its definition turned dangerous elsewhere.
 *
 * @param version the version that the server stated with the dangerous definition, empty if none
 * @param earlierVersion the version that it stated with the other one, empty if none
 * @param alternating both definitions were listed by turns
 * @param digest SHA-256 of the definition that was listed last
 * @param changes what differs, in words, cut
 */
public record Warning(String version, String earlierVersion, boolean alternating, String digest, String changes) {}
