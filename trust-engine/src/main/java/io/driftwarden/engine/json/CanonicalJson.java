package io.driftwarden.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The canonical form of JSON by RFC 8785: no white space, object members sorted by UTF-16 code units, numbers and
 * strings as ECMAScript writes them. Two things that RFC 8785 leaves out get a form of their own, so that hostile
 * input has one too: numbers beyond a double keep their digits, lone surrogates are escaped. Linear in the tree but for
 * sorting; the depth of the tree must be bounded, as {@link Json#read} bounds it.
 */
public final class CanonicalJson {
    private static final String HEX = "0123456789abcdef";

    private CanonicalJson() {}

    /** The canonical form; the empty string for a missing node. */
    public static String of(JsonNode node) {
        StringBuilder out = new StringBuilder();
        write(node, out);
        return out.toString();
    }

    /** SHA-256 of a canonical form in UTF-8, in lower-case hexadecimal. */
    public static String digest(String canonical) {
        return Hashing.sha256().hashString(canonical, StandardCharsets.UTF_8).toString();
    }

    private static void write(JsonNode node, StringBuilder out) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node, out);
            case ARRAY -> writeArray(node, out);
            case STRING -> writeString(node.textValue(), out);
            case NUMBER -> out.append(EcmaNumber.of(node));
            case BOOLEAN -> out.append(node.booleanValue());
            case MISSING -> {}
            default -> out.append("null");
        }
    }

    private static void writeObject(JsonNode node, StringBuilder out) {
        List<String> names = new ArrayList<>(node.size());
        node.fieldNames().forEachRemaining(names::add);
        names.sort(null);
        char before = '{';
        for (String name : names) {
            out.append(before);
            writeString(name, out);
            out.append(':');
            write(node.path(name), out);
            before = ',';
        }
        out.append(names.isEmpty() ? "{}" : "}");
    }

    private static void writeArray(JsonNode node, StringBuilder out) {
        char before = '[';
        for (JsonNode element : node) {
            out.append(before);
            write(element, out);
            before = ',';
        }
        out.append(node.isEmpty() ? "[]" : "]");
    }

    private static void writeString(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                writeControl(c, out);
            } else if (Character.isSurrogate(c) && !paired(text, i)) {
                writeEscape(c, out);
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static void writeControl(char c, StringBuilder out) {
        switch (c) {
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> writeEscape(c, out);
        }
    }

    private static void writeEscape(char c, StringBuilder out) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt((c >> shift) & 0xf));
        }
    }

    private static boolean paired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
