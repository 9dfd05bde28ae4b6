package io.driftwarden.contract.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;

/**
 * JSON as text. Values that the schema does not know are carried as the very characters that came, but for white space
 * between tokens: numbers keep every digit, and strings their escapes.
 */
final class JsonText {
    private JsonText() {}

    /**
     * A factory for hostile text: bounded depth, no key twice in an object. Key names are neither interned nor shared, since
     * a sender could fill or collide the tables.
     */
    static JsonFactory factory(int maxDepth) {
        return new JsonFactoryBuilder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(maxDepth)
                        .maxStringLength(Integer.MAX_VALUE) // the whole text is bounded already
                        .build())
                .build();
    }

    /** Where the value that the parser stands at starts in its source. */
    static int startOfValue(JsonParser in) {
        return (int) in.currentTokenLocation().getCharOffset();
    }

    /** The text from {@code start} to the end of the value that the parser stands at, which it is left at. */
    static String since(int start, JsonParser in, char[] source) throws IOException {
        finish(in);
        return compact(source, start, (int) in.currentLocation().getCharOffset());
    }

    /** Moves the parser to the end of the value that it stands at. */
    static void finish(JsonParser in) throws IOException {
        in.skipChildren();
        in.finishToken();
    }

    /** Valid JSON without the white space between its tokens. */
    static String compact(String valid) {
        return compact(valid.toCharArray(), 0, valid.length());
    }

    private static String compact(char[] valid, int start, int end) {
        StringBuilder out = new StringBuilder(end - start);
        boolean inString = false;
        for (int i = start; i < end; i++) {
            char c = valid[i];
            if (c == '"') {
                inString = !inString;
            } else if (inString && c == '\\') {
                out.append(c);
                c = valid[++i];
            } else if (!inString && c <= ' ') {
                continue;
            }
            out.append(c);
        }
        return out.toString();
    }

    /** Reads the text to its end; fails if it is not exactly one JSON value within the bounds of the factory. */
    static void requireOneValue(JsonFactory factory, String text) throws IOException {
        try (JsonParser in = factory.createParser(text.toCharArray())) {
            if (in.nextToken() == null) {
                throw new JsonParseException(in, "no value");
            }
            finish(in);
            if (in.nextToken() != null) {
                throw new JsonParseException(in, "more than one value");
            }
        }
    }
}
