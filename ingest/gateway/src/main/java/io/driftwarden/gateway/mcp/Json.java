package io.driftwarden.gateway.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.contract.event.UnicodeText;

/** Trees as text that an event can carry. */
final class Json {
    private Json() {}

    /** The tree's JSON; half a surrogate pair, which UTF-8 cannot carry, becomes U+FFFD. */
    static String text(JsonNode tree) {
        return UnicodeText.repaired(tree.toString());
    }
}
