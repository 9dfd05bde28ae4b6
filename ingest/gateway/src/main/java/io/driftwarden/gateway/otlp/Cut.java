package io.driftwarden.gateway.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.driftwarden.contract.event.UnicodeText;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what is too long to publish, as the event contract allows: the beginning stays, {@code truncated} and the full length are
 * said.
 *
 * @param maxChars of one value
 */
record Cut(int maxChars) {

    /**
     * A value that may have been cut.
     *
     * @param length the full length in bytes
     */
    record Text(String text, boolean isTruncated, long length) {
        @Nullable
        Boolean truncated() {
            return isTruncated ? true : null;
        }

        @Nullable
        Long bytes() {
            return isTruncated ? length : null;
        }
    }

    Text text(String text) {
        if (text.length() <= maxChars) {
            return new Text(text, false, 0);
        }
        return new Text(beginning(text), true, text.getBytes(StandardCharsets.UTF_8).length);
    }

    /** As JSON text; what was cut is a JSON string of the beginning. */
    Text json(JsonNode value) {
        String text = UnicodeText.repaired(value.toString());
        if (text.length() <= maxChars) {
            return new Text(text, false, text.getBytes(StandardCharsets.UTF_8).length);
        }
        String kept = value.isTextual() ? UnicodeText.repaired(value.textValue()) : text;
        return new Text(
                TextNode.valueOf(beginning(kept)).toString(), true, text.getBytes(StandardCharsets.UTF_8).length);
    }

    private String beginning(String text) {
        int end = Math.min(maxChars, text.length());
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
