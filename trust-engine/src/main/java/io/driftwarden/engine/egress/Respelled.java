package io.driftwarden.engine.egress;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Reads texts that may be a piece of something encoded, wherever it was cut: from each place at which a group may begin, and
 * backwards as well. A decoder that looks for whole texts finds nothing in such a piece. Linear in what is read, which is bounded.
 */
final class Respelled {
    /** Shorter runs are words. */
    private static final int MIN_RUN = 8;

    /** Characters read of one call's texts. */
    static final int MAX_READ = 8 * 1024;

    /** So many readable characters in a row are no chance in octets that were never a text. */
    private static final int READABLE = 12;

    private Respelled() {}

    /** What the texts may say when they are read in another spelling; most of it is noise. */
    static List<String> of(Iterable<String> texts) {
        List<String> readings = new ArrayList<>();
        int left = MAX_READ;
        for (String text : texts) {
            String read = text.length() <= left ? text : text.substring(0, left);
            left -= read.length();
            String backwards = reversed(read);
            readings.add(backwards);
            runs(read, readings);
            runs(backwards, readings);
        }
        return readings;
    }

    /** The run is a text in hexadecimal digits or in base32, as names of hosts can carry it. */
    static boolean readable(String run) {
        return readable(run, 4, Respelled::hex) || readable(run, 5, Respelled::base32);
    }

    private static boolean readable(String run, int width, IntUnaryOperator digit) {
        if (!run.chars().allMatch(c -> digit.applyAsInt(c) >= 0)) {
            return false;
        }
        for (int from = 0; from < group(width); from++) {
            String text = octets(run, from, run.length(), width, digit);
            if (text.length() >= READABLE && text.chars().allMatch(Respelled::printable)) {
                return true;
            }
        }
        return false;
    }

    private static void runs(String text, List<String> readings) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || base64(text.charAt(i)) < 0) {
                if (i - start >= MIN_RUN) {
                    run(text.substring(start, i), readings);
                }
                start = i + 1;
            }
        }
    }

    private static void run(String run, List<String> readings) {
        spelled(run, 6, Respelled::base64, readings);
        if (run.chars().allMatch(c -> hex(c) >= 0)) {
            spelled(run, 4, Respelled::hex, readings);
        }
        if (run.chars().allMatch(c -> base32(c) >= 0)) {
            spelled(run, 5, Respelled::base32, readings);
        }
    }

    private static void spelled(String run, int width, IntUnaryOperator digit, List<String> readings) {
        for (int from = 0; from < group(width); from++) {
            String text = octets(run, from, run.length(), width, digit);
            readings.add(text);
            readings.add(reversed(text));
        }
    }

    /** Digits after which octets and digits begin together again. */
    private static int group(int width) {
        return width == 4 ? 2 : width == 6 ? 4 : 8;
    }

    private static String octets(String run, int from, int to, int width, IntUnaryOperator digit) {
        StringBuilder octets = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (int i = from; i < to; i++) {
            held = held << width | digit.applyAsInt(run.charAt(i));
            bits += width;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                octets.append((char) (held >>> bits & 0xFF));
                held &= (1 << bits) - 1;
            }
        }
        return octets.toString();
    }

    private static boolean printable(int c) {
        return (c >= ' ' && c <= '~') || c == '\n' || c == '\r' || c == '\t';
    }

    private static int hex(int c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }

    private static int base32(int c) {
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'z' && c >= 'A' ? lower - 'a' : c >= '2' && c <= '7' ? c - '2' + 26 : -1;
    }

    private static int base64(int c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }
}
