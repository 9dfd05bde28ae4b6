package io.driftwarden.engine.secret;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Undoes the encodings in which data is carried past a text search: percent, Base64 (also compressed) and hex. */
final class Encodings {
    /** Characters of decoded text that one text may yield. */
    static final int BUDGET = 64 * 1024;

    private static final int MIN_BASE64 = 24;
    private static final int MIN_HEX = 32;
    private static final int MAX_RUNS = 64;
    private static final int DEPTH = 2;

    private final List<Decoded> found = new ArrayList<>();
    private int left = BUDGET;

    /**
     * A decoded text.
     *
     * @param encoding such as {@code base64}, outermost first
     */
    record Decoded(String encoding, String text) {}

    private Encodings() {}

    /** What the text holds in encoded form, to a depth and a budget. */
    static List<Decoded> in(String text) {
        Encodings encodings = new Encodings();
        encodings.search("", text, DEPTH);
        return encodings.found;
    }

    private void search(String within, String text, int depth) {
        if (text.indexOf('%') >= 0) {
            offer(within + "percent", percent(text), depth);
        }
        int runs = 0;
        for (int from = 0; from < text.length() && runs < MAX_RUNS && left > 0; ) {
            int to = runEnd(text, from);
            if (to - from >= MIN_BASE64) {
                runs++;
                run(within, text.substring(from, to), depth);
            }
            from = to + 1;
        }
    }

    private void run(String within, String run, int depth) {
        if (run.length() >= MIN_HEX && run.length() % 2 == 0 && hex(run)) {
            offer(within + "hex", printable(HexFormat.of().parseHex(run)), depth);
            return;
        }
        byte[] bytes = base64(run);
        if (bytes == null) {
            return;
        }
        boolean compressed = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        offer(within + (compressed ? "base64+gzip" : "base64"), printable(compressed ? inflated(bytes) : bytes), depth);
    }

    private void offer(String encoding, Optional<String> decoded, int depth) {
        if (decoded.isEmpty() || left <= 0) {
            return;
        }
        String text =
                decoded.get().length() <= left ? decoded.get() : decoded.get().substring(0, left);
        left -= text.length();
        found.add(new Decoded(encoding, text));
        if (depth > 1) {
            search(encoding + '+', text, depth - 1);
        }
    }

    private static int runEnd(String text, int from) {
        int i = from;
        while (i < text.length() && inAlphabet(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean inAlphabet(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '+'
                || c == '/'
                || c == '-'
                || c == '_'
                || c == '=';
    }

    private static boolean hex(String run) {
        return run.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private byte @Nullable [] base64(String run) {
        int end = Math.min(run.length(), 2 * left + 4);
        String body = run.substring(0, end).replace("=", "").replace('-', '+').replace('_', '/');
        String whole = body.substring(0, body.length() % 4 == 1 ? body.length() - 1 : body.length());
        try {
            return Base64.getDecoder().decode(whole);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private byte[] inflated(byte[] bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readNBytes(left);
        } catch (IOException e) {
            return bytes;
        }
    }

    /** The bytes as text, if they are text; random bytes hardly ever are. */
    private static Optional<String> printable(byte[] bytes) {
        if (bytes.length < MIN_BASE64 / 2) {
            return Optional.empty();
        }
        for (byte b : bytes) {
            if ((b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t') || b == 0x7f) {
                return Optional.empty();
            }
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\ufffd') >= 0 ? Optional.empty() : Optional.of(text);
    }

    private Optional<String> percent(String text) {
        StringBuilder decoded = new StringBuilder();
        boolean changed = false;
        int end = Math.min(text.length(), 3 * left);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            int high = c == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low >= 0) {
                decoded.append((char) (high * 16 + low));
                changed = true;
                i += 2;
            } else {
                decoded.append(c);
            }
        }
        return changed ? Optional.of(decoded.toString()) : Optional.empty();
    }
}
