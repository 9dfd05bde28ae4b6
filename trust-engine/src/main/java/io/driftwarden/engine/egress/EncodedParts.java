package io.driftwarden.engine.egress;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the parts of host names, paths and queries that look like encoded data, and measures them: long runs of letters
 * and digits that change between them, or between cases, as no word and no UUID does. Linear in the text.
 */
final class EncodedParts {
    private static final int MAX_TEXT = 4_096;
    private static final int MAX_PARTS = 64;
    private static final int MIN_CHANGES = 3;

    /** Up to so many characters that a parting dash or dot ends, a part is an identifier like any other. */
    private static final int MIN_LENGTH = 14;

    private EncodedParts() {}

    /** The parts, in order. */
    static List<String> in(String text) {
        return longRuns(text).stream().filter(EncodedParts::mixed).toList();
    }

    /** Runs of letters and digits that are long enough to be such parts, in order. */
    static List<String> longRuns(String text) {
        List<String> parts = new ArrayList<>();
        int end = Math.min(text.length(), MAX_TEXT);
        int start = 0;
        for (int i = 0; i <= end && parts.size() < MAX_PARTS; i++) {
            if (i == end || !alphanumeric(text.charAt(i))) {
                if (i - start >= MIN_LENGTH) {
                    parts.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return parts;
    }

    /** Shannon's entropy of its characters, in bits altogether. */
    static double bits(String part) {
        int[] counts = new int[128];
        for (int i = 0; i < part.length(); i++) {
            counts[part.charAt(i)]++;
        }
        double bits = 0;
        for (int count : counts) {
            bits -= count == 0 ? 0 : count * StrictMath.log((double) count / part.length()) / StrictMath.log(2);
        }
        return bits;
    }

    /** Letters of both cases and digits change as they do in no word. */
    static boolean mixed(String text) {
        return encoded(text, 0, text.length());
    }

    private static boolean encoded(String text, int from, int to) {
        int changes = 0;
        for (int i = from + 1; i < to; i++) {
            changes += kind(text.charAt(i)) == kind(text.charAt(i - 1)) ? 0 : 1;
        }
        return changes >= MIN_CHANGES;
    }

    private static int kind(char c) {
        return c <= '9' ? 0 : c <= 'Z' ? 1 : 2;
    }

    private static boolean alphanumeric(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
