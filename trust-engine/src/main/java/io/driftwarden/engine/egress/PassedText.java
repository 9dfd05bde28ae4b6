package io.driftwarden.engine.egress;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.decode.Decodings;
import io.driftwarden.engine.walk.Leaves;

/** All that trees say, in one text: the scalars in order, also those of JSON within a string. Cut at a limit. Thread-safe. */
public final class PassedText {
    static final int MAX_TEXT = 128 * 1024;

    private PassedText() {}

    /** One after the other, as they may have been parted. */
    static String of(Decodings decodings, JsonNode... trees) {
        return joined("", decodings, trees);
    }

    /** Each on lines of its own, so that no word of one meets a word of the next. */
    public static String lines(Decodings decodings, JsonNode... trees) {
        return joined("\n", decodings, trees);
    }

    private static String joined(String end, Decodings decodings, JsonNode... trees) {
        StringBuilder text = new StringBuilder();
        for (JsonNode tree : trees) {
            Leaves.opened(tree, decodings, (path, value) -> {
                String leaf = value.asText();
                text.append(leaf, 0, Math.max(0, Math.min(leaf.length(), MAX_TEXT - text.length())))
                        .append(end);
                return text.length() < MAX_TEXT;
            });
        }
        return text.toString();
    }
}
