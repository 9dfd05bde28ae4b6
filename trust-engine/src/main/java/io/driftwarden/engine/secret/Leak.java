package io.driftwarden.engine.secret;

/**
 * A secret in a text that is about to leave.
 *
 * @param kind such as {@code github-token}
 * @param encoding how it was wrapped, such as {@code base64}; empty if it stands in the open
 * @param secret the secret itself: to compare, never to show
 */
public record Leak(String kind, String encoding, String secret) {
    @Override
    public String toString() {
        return "Leak[" + kind + ' ' + encoding + ']';
    }
}
