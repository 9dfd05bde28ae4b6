package io.driftwarden.engine.value;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Percent-encoding (RFC 3986, section 2.1). */
public final class Percent {
    private static final String HEX = "0123456789ABCDEF";

    private Percent() {}

    /** Decodes every well-formed triple, as UTF-8; the rest stays. */
    public static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer decoded = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int value = i + 2 < bytes.length && bytes[i] == '%' ? octet((char) bytes[i + 1], (char) bytes[i + 2]) : -1;
            decoded.put(value < 0 ? bytes[i] : (byte) value);
            i += value < 0 ? 0 : 2;
        }
        return new String(decoded.array(), 0, decoded.position(), StandardCharsets.UTF_8);
    }

    /**
     * One form for all encodings of a path or query: triples of unreserved characters decoded, other triples upper case,
     * everything that may not stand in a URL encoded. Applying it again changes nothing.
     */
    static String normalise(String text) {
        int plain = 0;
        while (plain < text.length() && stands(text.charAt(plain))) {
            plain++;
        }
        if (plain == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, plain);
        for (int i = plain; i < text.length(); ) {
            char c = text.charAt(i);
            int value = c == '%' && i + 2 < text.length() ? octet(text.charAt(i + 1), text.charAt(i + 2)) : -1;
            if (value >= 0) {
                boolean decodable = value < 0x80 && unreserved((char) value);
                out.append(
                        decodable
                                ? String.valueOf((char) value)
                                : text.substring(i, i + 3).toUpperCase(Locale.ROOT));
                i += 3;
            } else if (stands(c)) {
                out.append(c);
                i++;
            } else {
                int codePoint = text.codePointAt(i);
                encode(codePoint, out);
                i += Character.charCount(codePoint);
            }
        }
        return out.toString();
    }

    private static void encode(int codePoint, StringBuilder out) {
        // An unpaired surrogate has no UTF-8 form: the replacement character stands for it, as in the URL standard.
        int safe = Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE ? 0xFFFD : codePoint;
        for (byte octet : Character.toString(safe).getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(HEX.charAt((octet >> 4) & 0xF)).append(HEX.charAt(octet & 0xF));
        }
    }

    private static boolean unreserved(char c) {
        return ('a' <= c && c <= 'z')
                || ('A' <= c && c <= 'Z')
                || ('0' <= c && c <= '9')
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '~';
    }

    private static boolean stands(char c) {
        return unreserved(c) || (c < 0x80 && "/:@!$&'()*+,;=?[]|".indexOf(c) >= 0);
    }

    private static int octet(char high, char low) {
        int h = Character.digit(high, 16);
        int l = Character.digit(low, 16);
        return high < 0x80 && low < 0x80 && h >= 0 && l >= 0 ? h << 4 | l : -1;
    }
}
