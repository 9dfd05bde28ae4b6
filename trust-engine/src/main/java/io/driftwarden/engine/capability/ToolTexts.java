package io.driftwarden.engine.capability;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.json.JsonPaths;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The texts of a tool's definition that a model reads: titles, descriptions, enums, defaults, examples and comments,
 * at every depth, and names too long or too odd to be only names, or of four words and more. Texts of less than nine
 * characters are left out.
 */
public final class ToolTexts {
    /** Characters given out of one definition. */
    public static final int MAX_CHARACTERS = 256 * 1024;

    /** Texts given out of one definition. */
    public static final int MAX_TEXTS = 2_000;

    /** Longer names carry a message. */
    private static final int LONG_NAME = 64;

    /** Marks between the words of a name that says something. */
    private static final int SENTENCE = 3;

    /** Shorter texts, such as the type of a parameter, tell a model nothing to do. */
    private static final int SHORTEST = 9;

    private final BiConsumer<String, String> reader;
    private int characters = MAX_CHARACTERS;
    private int texts = MAX_TEXTS;

    private ToolTexts(BiConsumer<String, String> reader) {
        this.reader = reader;
    }

    /**
     * Gives the reader path and text of each text, in document order, until a cap is reached.
     *
     * @param definition the tool's definition, or a part of it
     */
    public static void each(JsonNode definition, BiConsumer<String, String> reader) {
        new ToolTexts(reader).walk("$", definition);
    }

    private void walk(String path, JsonNode node) {
        if (node.isTextual()) {
            give(path, node.textValue());
        } else if (node.isArray()) {
            for (JsonNode element : node) {
                walk(JsonPaths.element(path), element);
            }
        } else {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                if (texts <= 0 || characters <= 0) {
                    return;
                }
                String name = field.getKey();
                String fieldPath = JsonPaths.member(path, name);
                if (name.length() > LONG_NAME || name.indexOf(' ') >= 0) {
                    give(fieldPath, name);
                } else if (sentence(name)) {
                    give(fieldPath, name.replace('_', ' ').replace('-', ' '));
                }
                walk(fieldPath, field.getValue());
            }
        }
    }

    /** A name of so many words may say what a model is to put there: {@code content_from_reading_ssh_id_rsa}. */
    private static boolean sentence(String name) {
        return name.chars()
                        .filter(letter -> letter == '_' || letter == '-')
                        .limit(SENTENCE)
                        .count()
                == SENTENCE;
    }

    private void give(String path, String text) {
        if (texts > 0 && characters > 0 && text.length() >= SHORTEST) {
            texts--;
            String cut = text.length() <= characters ? text : text.substring(0, characters);
            characters -= cut.length();
            reader.accept(path, cut);
        }
    }
}
