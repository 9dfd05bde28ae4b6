package io.driftwarden.engine.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The fields of text that shows data in another notation than JSON: YAML, or a Python literal. Names and values are
 * picked out, nesting is not followed. Text for people, in which a line may look like a field, is not read: every line
 * at the margin must be a field or a list's element.
 */
public final class TextFields {
    /** Characters read. */
    static final int MAX_TEXT = 64 * 1024;

    private static final int MAX_FIELDS = 2_000;
    private static final int MAX_VALUE = 2_048;
    private static final String NAME = "([A-Za-z_][A-Za-z0-9_.-]{0,63})";
    private static final Pattern LITERAL_FIELD =
            Pattern.compile("[{,(][ \\t\\n]*([\"'])" + NAME + "[\"'][ \\t]*:[ \\t]*");

    private TextFields() {}

    /** Gives the fields that the text shows; none where it is text for people. */
    public static void each(String raw, Consumer<Field> reader) {
        String text = raw.length() <= MAX_TEXT ? raw : raw.substring(0, MAX_TEXT);
        String start = text.stripLeading();
        if (start.startsWith("{") || start.startsWith("[") || start.startsWith("(")) {
            literal(text, reader);
            return;
        }
        // The last line of a cut text is no whole line.
        lines(text.length() == raw.length() ? text : text.substring(0, text.lastIndexOf('\n') + 1), reader);
    }

    /** Gives the fields of the lines once every line has been seen to belong to a layout. */
    private static void lines(String text, Consumer<Field> reader) {
        List<FieldLine> fields = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int newline = text.indexOf('\n', from);
            int end = newline < 0 ? text.length() : newline;
            FieldLine field = FieldLine.in(text, from, end);
            if (field != null && fields.size() < MAX_FIELDS) {
                fields.add(field);
            } else if (field == null && !belongs(text, from, end)) {
                return;
            }
            from = end + 1;
        }
        fields.forEach(field -> give(field.name(), field.value(), reader));
    }

    /** A line that holds no field belongs to a layout if it is empty, indented, a list's element or a separator. */
    private static boolean belongs(String text, int from, int end) {
        if (from == end || text.charAt(from) == ' ' || text.charAt(from) == '\t' || text.charAt(from) == '\r') {
            return true;
        }
        String line = text.substring(from, Math.min(end, from + 4)).stripTrailing();
        return line.equals("-") || line.startsWith("- ") || line.equals("---") || line.equals("...");
    }

    private static void literal(String text, Consumer<Field> reader) {
        Matcher field = LITERAL_FIELD.matcher(text);
        for (int n = 0; n < MAX_FIELDS && field.find(); n++) {
            int end = Math.min(text.length(), field.end() + MAX_VALUE);
            give(field.group(2), text.substring(field.end(), end), reader);
        }
    }

    private static void give(String name, String rest, Consumer<Field> reader) {
        JsonNode value = value(rest);
        if (!value.isMissingNode()) {
            reader.accept(new Field("$." + name, "", name, value));
        }
    }

    /** The scalar at the beginning of the text, or the first of a list. */
    private static JsonNode value(String rest) {
        String text =
                rest.startsWith("[") || rest.startsWith("(") ? rest.substring(1).strip() : rest;
        if (text.isEmpty() || text.startsWith("{")) {
            return MissingNode.getInstance();
        }
        char quote = text.charAt(0);
        if (quote == '\'' || quote == '"') {
            return TextNode.valueOf(text.substring(1, closing(text, quote)));
        }
        String bare = bare(text);
        if (bare.equalsIgnoreCase("true") || bare.equalsIgnoreCase("false")) {
            return BooleanNode.valueOf(bare.equalsIgnoreCase("true"));
        }
        return TextNode.valueOf(bare.equals("None") || bare.equals("~") ? "null" : bare);
    }

    private static int closing(String text, char quote) {
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i;
            }
        }
        return text.length();
    }

    private static String bare(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '}' || c == ']' || c == ')' || c == '\n') {
                return text.substring(0, i).strip();
            }
        }
        return text.strip();
    }
}
