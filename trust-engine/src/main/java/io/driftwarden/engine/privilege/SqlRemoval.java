package io.driftwarden.engine.privilege;

import com.google.re2j.Pattern;
import java.util.Optional;

/** Reads a statement of SQL by which something is dropped, switched off or deleted. */
final class SqlRemoval {
    private static final int MAX_LENGTH = 4_000;
    private static final Pattern REMOVAL =
            Pattern.compile("(?i)^\\s*(?:drop\\s+\\w|delete\\s+from\\s|alter\\s[^;]{1,300}"
                    + "\\b(?:disable|drop|unset|suspend|no\\s+force)\\b|update\\s[^;]{1,300}\\bset\\s[^;]{0,200}"
                    + "(?:enabled|active|enforced)\\s*=\\s*(?:false|0|'f|'n))");

    private SqlRemoval() {}

    /** The text, where it is such a statement. */
    static Optional<String> of(String text) {
        String read = text.substring(0, Math.min(MAX_LENGTH, text.length()));
        return REMOVAL.matcher(read).find() ? Optional.of(read) : Optional.empty();
    }
}
