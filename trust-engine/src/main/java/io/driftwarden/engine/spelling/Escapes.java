package io.driftwarden.engine.spelling;

import io.driftwarden.engine.value.Percent;
import java.util.Locale;
import java.util.Set;

/** Removes escapes: percent-encoding, Unicode and hexadecimal escapes with a backslash, numeric HTML entities; layer by layer. */
final class Escapes {
    private static final int MAX_LAYERS = 3;

    private Escapes() {}

    static String removed(String text, Set<Mark> marks) {
        String plain = text;
        for (int layer = 0; layer < MAX_LAYERS; layer++) {
            String next = backslashes(percent(plain, marks), marks);
            if (next.equals(plain)) {
                break;
            }
            if (layer > 0 && marks.contains(Mark.ESCAPED)) {
                marks.add(Mark.ESCAPED_TWICE);
            }
            plain = next;
        }
        int end = plain.indexOf('\0');
        if (end >= 0) {
            marks.add(Mark.NULL_BYTE);
            plain = plain.substring(0, end);
        }
        return plain;
    }

    private static String percent(String text, Set<Mark> marks) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        String plain = shortest(text);
        if (!plain.equals(text)) {
            marks.add(Mark.ESCAPED);
            marks.add(Mark.ESCAPED_TWICE);
        }
        for (int at = plain.indexOf('%'); at >= 0; at = plain.indexOf('%', at + 1)) {
            int value = hex(plain, at + 1, at + 3);
            // An encoder leaves letters, digits, dots and the like alone; slashes in names it has to escape.
            if (value >= 0 && (Character.isLetterOrDigit(value) || ".-_~\\%".indexOf(value) >= 0) && value < 0x80) {
                marks.add(Mark.ESCAPED);
            }
        }
        return Percent.decode(plain);
    }

    /** Two- and three-byte forms of a dot and a slash, which UTF-8 forbids and old decoders take. */
    private static String shortest(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!lower.contains("%c0%") && !lower.contains("%e0%80%")) {
            return text;
        }
        return lower.replace("%c0%af", "/")
                .replace("%c0%ae", ".")
                .replace("%e0%80%af", "/")
                .replace("%e0%80%ae", ".");
    }

    private static String backslashes(String text, Set<Mark> marks) {
        if (text.indexOf('\\') < 0 && text.indexOf("&#") < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int length = escapeLength(text, i);
            int value = length == 0 ? -1 : value(text, i, length);
            if (value < 0 || !Character.isValidCodePoint(value)) {
                plain.append(text.charAt(i++));
            } else {
                marks.add(Mark.ESCAPED);
                plain.appendCodePoint(value);
                i += length;
            }
        }
        return plain.toString();
    }

    private static int escapeLength(String text, int at) {
        if (text.startsWith("\\u", at)) {
            return 6;
        }
        if (text.startsWith("\\x", at)) {
            return 4;
        }
        int end = text.startsWith("&#", at) ? text.indexOf(';', at) : -1;
        return end > at && end - at <= 9 ? end - at + 1 : 0;
    }

    private static int value(String text, int at, int length) {
        if (text.charAt(at) == '\\') {
            return hex(text, at + 2, at + length);
        }
        boolean hexadecimal = text.startsWith("&#x", at) || text.startsWith("&#X", at);
        return number(text, at + (hexadecimal ? 3 : 2), at + length - 1, hexadecimal ? 16 : 10);
    }

    private static int hex(String text, int from, int to) {
        return number(text, from, to, 16);
    }

    private static int number(String text, int from, int to, int radix) {
        if (to > text.length() || from >= to) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(text.charAt(i), radix);
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value;
    }
}
