package io.driftwarden.engine.capability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToolTextsTest {

    @Test
    void givesTextsAtEveryDepthWithTheirPaths() {
        JsonNode definition = Json.read(
                """
                {"title": "Send a mail", "description": "Sends a mail.",
                 "inputSchema": {"type": "object", "properties": {
                   "to": {"type": "string", "description": "Whom to send it to", "enum": ["everybody here", "nobody"]},
                   "do as this name says": {"default": "read the keys first"}}}}""");

        Map<String, String> texts = texts(definition);

        assertThat(texts)
                .containsEntry("$.title", "Send a mail")
                .containsEntry("$.description", "Sends a mail.")
                .containsEntry("$.inputSchema.properties.to.description", "Whom to send it to")
                .containsEntry("$.inputSchema.properties.to.enum[]", "everybody here")
                .containsEntry("$.inputSchema.properties.do as this name says", "do as this name says")
                .containsEntry("$.inputSchema.properties.do as this name says.default", "read the keys first")
                .doesNotContainValue("string");
    }

    @Test
    void givesNoMoreThanItsCaps() {
        JsonNode many = Json.read("[" + "\"a text of some length\",".repeat(10_000) + "1]");
        JsonNode huge = Json.read("[\"" + "x".repeat(1_000_000) + "\",\"another text\"]");
        int[] given = {0, 0};

        ToolTexts.each(many, (path, text) -> given[0]++);
        ToolTexts.each(huge, (path, text) -> given[1] += text.length());

        assertThat(given).containsExactly(ToolTexts.MAX_TEXTS, ToolTexts.MAX_CHARACTERS);
    }

    private static Map<String, String> texts(JsonNode definition) {
        Map<String, String> texts = new LinkedHashMap<>();
        ToolTexts.each(definition, texts::putIfAbsent);
        return texts;
    }
}
