package io.driftwarden.engine.egress;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.decode.Decodings;
import io.driftwarden.engine.walk.Leaves;

/** All that trees say, in one text: the scalars in order, also those of JSON within a string. Cut at a limit. */
final class PassedText {
    static final int MAX_TEXT = 128 * 1024;

    private PassedText() {}

    static String of(Decodings decodings, JsonNode... trees) {
        StringBuilder text = new StringBuilder();
        for (JsonNode tree : trees) {
            Leaves.opened(tree, decodings, (path, value) -> {
                String leaf = value.asText();
                text.append(leaf, 0, Math.min(leaf.length(), MAX_TEXT - text.length()));
                return text.length() < MAX_TEXT;
            });
        }
        return text.toString();
    }
}
