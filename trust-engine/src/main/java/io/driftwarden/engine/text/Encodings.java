package io.driftwarden.engine.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Text written as base64, as hex, or letter by letter in escapes; one level. Time is linear in the text. */
final class Encodings {
    /** Shorter runs carry no sentence. */
    private static final int MIN_BASE64 = 24;

    private static final int MIN_HEX = 40;

    /** Characters of one run that are decoded. */
    private static final int MAX_RUN = 16 * 1024;

    /** Bytes that tell text from anything else. */
    private static final int PROBE = 18;

    /** Encoded runs in one text that are decoded. */
    private static final int MAX_RUNS = 64;

    private Encodings() {}

    /**
     * A text that stood encoded in another.
     *
     * @param at where
     */
    record Decoded(int at, String text) {}

    /**
     * The encoded texts in a text.
     *
     * @param budget characters that they may have altogether
     */
    static List<Decoded> in(String raw, int budget) {
        List<Decoded> found = new ArrayList<>();
        int left = budget;
        int end = Math.min(raw.length(), TextScanner.MAX_TEXT);
        int from = nextRun(raw, 0, end);
        while (from < end && left > 0 && found.size() < MAX_RUNS) {
            int to = from + MIN_BASE64;
            while (to < end && base64(raw.charAt(to))) {
                to++;
            }
            Optional<String> text = decoded(raw.substring(from, Math.min(to, from + Math.min(left, MAX_RUN))));
            if (text.isPresent()) {
                found.add(new Decoded(from, text.get()));
                left -= text.get().length();
            }
            from = nextRun(raw, to, end);
        }
        Escapes.undone(raw, left).ifPresent(text -> found.add(new Decoded(0, text)));
        return found;
    }

    /** Where the next run long enough begins, {@code end} if none does. Looks at few characters of ordinary prose. */
    private static int nextRun(String raw, int from, int end) {
        int start = from;
        while (start + MIN_BASE64 <= end) {
            int last = start + MIN_BASE64 - 1;
            while (last >= start && base64(raw.charAt(last))) {
                last--;
            }
            if (last < start) {
                return start;
            }
            start = last + 1;
        }
        return end;
    }

    private static Optional<String> decoded(String run) {
        if (run.length() < MIN_BASE64) {
            return Optional.empty();
        }
        if (run.length() >= MIN_HEX && run.chars().allMatch(HexFormat::isHexDigit)) {
            return text(HexFormat.of().parseHex(run.substring(0, run.length() & ~1)));
        }
        String plain = run.replace('-', '+').replace('_', '/');
        if (!readable(Base64.getDecoder().decode(plain.substring(0, MIN_BASE64)), PROBE)) {
            return Optional.empty();
        }
        // One character more than full groups carries no whole octet.
        int whole = plain.length() % 4 == 1 ? plain.length() - 1 : plain.length();
        return text(Base64.getDecoder().decode(plain.substring(0, whole)));
    }

    private static Optional<String> text(byte[] bytes) {
        if (!readable(bytes, Math.min(bytes.length, PROBE))) {
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text);
        } catch (CharacterCodingException e) {
            // Cut within a character, or not text after all: what can be read is read.
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    /** No control characters, and not mostly bytes beyond ASCII that no UTF-8 text would begin with. */
    private static boolean readable(byte[] bytes, int length) {
        int odd = 0;
        for (int i = 0; i < length; i++) {
            boolean space = bytes[i] == '\n' || bytes[i] == '\t' || bytes[i] == '\r';
            if ((bytes[i] >= 0 && bytes[i] < ' ' && !space) || bytes[i] == 0x7f) {
                return false;
            }
            odd += bytes[i] < 0 && (bytes[i] & 0xff) >= 0xf5 ? 1 : 0;
        }
        return odd == 0;
    }

    private static boolean base64(char c) {
        return ('a' <= c && c <= 'z')
                || ('A' <= c && c <= 'Z')
                || ('0' <= c && c <= '9')
                || c == '+'
                || c == '/'
                || c == '-'
                || c == '_';
    }
}
