package io.driftwarden.engine.egress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.driftwarden.engine.json.Json;
import io.driftwarden.engine.json.Leaves;

/** All that trees say, in one text: the scalars in order, also those of JSON within a string. Cut at a limit. */
final class PassedText {
    static final int MAX_TEXT = 128 * 1024;

    private final StringBuilder text = new StringBuilder();

    private PassedText() {}

    static String of(JsonNode... trees) {
        PassedText passed = new PassedText();
        for (JsonNode tree : trees) {
            passed.read(tree, true);
        }
        return passed.text.toString();
    }

    private void read(JsonNode tree, boolean within) {
        Leaves.visit(tree, (path, value) -> {
            String leaf = value.asText();
            boolean json = within && leaf.length() <= MAX_TEXT && (leaf.startsWith("{") || leaf.startsWith("["));
            JsonNode inner = json ? Json.read(leaf) : MissingNode.getInstance();
            if (inner.isContainerNode()) {
                read(inner, false);
            } else {
                text.append(leaf, 0, Math.min(leaf.length(), MAX_TEXT - text.length()));
            }
            return text.length() < MAX_TEXT;
        });
    }
}
