package io.driftwarden.engine.egress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.driftwarden.engine.decode.Decodings;
import io.driftwarden.engine.json.Leaves;

/** All that trees say, in one text: the scalars in order, also those of JSON within a string. Cut at a limit. */
final class PassedText {
    static final int MAX_TEXT = 128 * 1024;

    private final Decodings decodings;
    private final StringBuilder text = new StringBuilder();

    private PassedText(Decodings decodings) {
        this.decodings = decodings;
    }

    static String of(Decodings decodings, JsonNode... trees) {
        PassedText passed = new PassedText(decodings);
        for (JsonNode tree : trees) {
            passed.read(tree, true);
        }
        return passed.text.toString();
    }

    private void read(JsonNode tree, boolean within) {
        Leaves.visit(tree, (path, value) -> {
            String leaf = value.asText();
            JsonNode inner = within ? decodings.tree(leaf) : MissingNode.getInstance();
            if (inner.isContainerNode()) {
                read(inner, false);
            } else {
                text.append(leaf, 0, Math.min(leaf.length(), MAX_TEXT - text.length()));
            }
            return text.length() < MAX_TEXT;
        });
    }
}
