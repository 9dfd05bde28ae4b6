package io.driftwarden.engine.value;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** Bounds canonical forms. */
final class Lengths {
    private static final int DIGEST = 32;

    private Lengths() {}

    /** The text if short enough, else its beginning and a digest of all of it; cutting again changes nothing. */
    static String cut(String text) {
        if (text.length() <= CanonicalValue.MAX_LENGTH) {
            return text;
        }
        String digest =
                Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
        int end = CanonicalValue.MAX_LENGTH - DIGEST;
        // Not within a percent triple: the digest would complete it to something else.
        int percent = text.lastIndexOf('%', end - 1);
        return text.substring(0, percent > end - 3 ? percent : end) + digest.substring(0, DIGEST);
    }
}
