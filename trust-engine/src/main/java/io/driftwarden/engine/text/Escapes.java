package io.driftwarden.engine.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.HexFormat;
import java.util.Optional;

/** Letters written as escapes of percent-encoding, HTML, JSON and C, though nothing but hiding them needs that. */
final class Escapes {
    /** Fewer escaped letters hide no instruction. */
    private static final int MIN_LETTERS = 8;

    /** Characters that are looked at. */
    private static final int MAX_TEXT = 64 * 1024;

    private static final Pattern ESCAPE = Pattern.compile(
            "%([0-9a-fA-F]{2})|&#[xX]([0-9a-fA-F]{2,6});|&#([0-9]{2,7});|\\\\u\\{?([0-9a-fA-F]{4,6})\\}?|\\\\x([0-9a-fA-F]{2})");
    private static final int DECIMAL = 3;
    private static final char[] OPENINGS = {'%', '&', '\\'};

    private Escapes() {}

    /** The text without its escapes; empty if it escapes no letters of ASCII to speak of. */
    static Optional<String> undone(String raw, int budget) {
        int length = Math.min(Math.min(raw.length(), budget), MAX_TEXT);
        if (escapes(raw, length) < MIN_LETTERS) {
            return Optional.empty();
        }
        Matcher matcher = ESCAPE.matcher(raw.substring(0, length));
        StringBuilder plain = new StringBuilder(length);
        int letters = 0;
        int from = 0;
        while (matcher.find()) {
            int c = codePoint(matcher);
            plain.append(raw, from, matcher.start());
            if (Character.isValidCodePoint(c)) {
                plain.appendCodePoint(c);
            }
            letters += c < 0x80 && Character.isLetter(c) ? 1 : 0;
            from = matcher.end();
        }
        plain.append(raw, from, length);
        return letters < MIN_LETTERS ? Optional.empty() : Optional.of(plain.toString());
    }

    /** Places that look like escapes from their first characters: cheap to count. */
    private static int escapes(String raw, int length) {
        int count = 0;
        for (char opening : OPENINGS) {
            int at = raw.indexOf(opening);
            while (at >= 0 && at + 2 < length && count < MIN_LETTERS) {
                count += opens(opening, raw.charAt(at + 1)) ? 1 : 0;
                at = raw.indexOf(opening, at + 1);
            }
        }
        return count;
    }

    private static boolean opens(char opening, char next) {
        return switch (opening) {
            case '%' -> HexFormat.isHexDigit(next);
            case '&' -> next == '#';
            default -> next == 'u' || next == 'x';
        };
    }

    private static int codePoint(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            String digits = matcher.group(group);
            if (digits != null) {
                return Integer.parseInt(digits, group == DECIMAL ? 10 : 16);
            }
        }
        return -1;
    }
}
