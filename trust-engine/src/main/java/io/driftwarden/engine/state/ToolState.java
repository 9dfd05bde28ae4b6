package io.driftwarden.engine.state;

import org.jspecify.annotations.Nullable;

/**
 * A tool that the session was offered or used.
 *
 * @param digest SHA-256 of the canonical definition; absent where the tool was never listed
 * @param listed the server's latest list holds it
 * @param listedBy id of the event that listed it first
 * @param calls how often it was called
 */
public record ToolState(
        String server,
        String name,
        RiskClass risk,
        @Nullable String digest,
        boolean listed,
        @Nullable String listedBy,
        long calls) {

    /** The key under which a session keeps the tool. */
    public static String key(String server, String name) {
        return server + '\n' + name;
    }
}
