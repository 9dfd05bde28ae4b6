package io.driftwarden.engine.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads YAML, and so JSON, into {@link Node}s, which know their lines. */
public final class YamlText {

    private final String name;
    private final JsonParser parser;

    private YamlText(String name, JsonParser parser) {
        this.name = name;
        this.parser = parser;
    }

    /**
     * Reads a text that holds one mapping, or nothing.
     *
     * @param name what errors call the text, such as its file's name
     * @throws InvalidYamlException if it is anything else
     */
    public static Node.Mapping parse(String name, String yaml) {
        try (JsonParser parser = new YAMLFactory().createParser(yaml)) {
            return new YamlText(name, parser).document();
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw invalid(
                    name,
                    line,
                    "not YAML: " + e.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory can always be read
        }
    }

    private Node.Mapping document() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null || first == JsonToken.VALUE_NULL) {
            return new Node.Mapping(1, Map.of());
        }
        if (first != JsonToken.START_OBJECT) {
            throw invalid(name, line(), "the file must be a mapping of keys to values");
        }
        Node.Mapping mapping = mapping();
        if (parser.nextToken() != null) {
            throw invalid(name, line(), "one document only");
        }
        return mapping;
    }

    private Node value(@Nullable JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            return mapping();
        }
        if (token == JsonToken.START_ARRAY) {
            return sequence();
        }
        return new Node.Scalar(line(), token == JsonToken.VALUE_NULL ? "" : parser.getText());
    }

    private Node.Mapping mapping() throws IOException {
        int line = line();
        Map<String, Node> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            int keyLine = line();
            if (entries.put(key, value(parser.nextToken())) != null) {
                throw new InvalidYamlException(
                        keyLine, key, name + ":" + keyLine + ": '" + key + "' stands here a second time");
            }
        }
        return new Node.Mapping(line, entries);
    }

    private Node.Sequence sequence() throws IOException {
        int line = line();
        List<Node> items = new ArrayList<>();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            items.add(value(token));
            token = parser.nextToken();
        }
        return new Node.Sequence(line, items);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private static InvalidYamlException invalid(String name, int line, String problem) {
        return new InvalidYamlException(line, "", name + ":" + line + ": " + problem);
    }
}
