package io.driftwarden.engine.state;

import org.jspecify.annotations.Nullable;

/**
 * A tool that the session was offered or used.
 *
 * @param digest SHA-256 of the canonical definition; absent where the tool was never listed
 * @param listed the server's latest list holds it
 * @param listedBy id of the event that listed it first
 */
public record ToolState(
        String server,
        String name,
        RiskClass risk,
        @Nullable String digest,
        boolean listed,
        @Nullable String listedBy) {

    /** The key under which a session keeps the tool. */
    public static String key(String server, String name) {
        return server + '\n' + name;
    }

    public ToolState withRisk(RiskClass other) {
        return other == risk ? this : new ToolState(server, name, other, digest, listed, listedBy);
    }
}
