package io.driftwarden.engine.fingerprint;

import java.util.Arrays;

/**
 * Fingerprints by winnowing: Schleimer, Wilkerson, Aiken, "Winnowing: Local Algorithms for Document Fingerprinting"
 * (2003). Of letters and digits alone, lower-cased, so that layout, quotes and white space make no difference. Two texts
 * that share {@value #GRAM} + {@value #WINDOW} - 1 such characters in a row share a fingerprint. Linear in the text.
 */
public final class Winnowing {
    /** Characters of one hashed run: fewer, and set phrases coincide. */
    public static final int GRAM = 24;

    /** Runs out of which the least hash is a fingerprint. */
    public static final int WINDOW = 16;

    private static final long BASE = 0x9E3779B97F4A7C15L;

    /** BASE to the power of GRAM, by which a run's first character leaves its hash. */
    private static final long LEAVING = power();

    private Winnowing() {}

    private static long power() {
        long power = 1;
        for (int i = 0; i < GRAM; i++) {
            power *= BASE;
        }
        return power;
    }

    /**
     * The fingerprints of the text, sorted, each once; none of a text that is shorter than a run.
     *
     * @param most how many to keep: of more, the least ones, which are as good as drawn by lot and the same for the same
     *     text
     */
    public static int[] of(CharSequence text, int most) {
        char[] plain = plain(text);
        int runs = plain.length - GRAM + 1;
        if (runs <= 0) {
            return new int[0];
        }
        int[] hashes = hashes(plain, runs);
        int[] least = new int[runs];
        int count = 0;
        int at = -1;
        for (int end = Math.min(WINDOW, runs) - 1; end < runs; end++) {
            int start = Math.max(0, end - WINDOW + 1);
            int next = at >= start && hashes[at] < hashes[end] ? at : leastOf(hashes, at >= start ? at : start, end);
            if (next != at) {
                least[count++] = hashes[next];
                at = next;
            }
        }
        int[] sorted = Arrays.stream(least, 0, count).sorted().distinct().toArray();
        return sorted.length <= most ? sorted : Arrays.copyOf(sorted, most);
    }

    /** How many of the fingerprints, both sorted, are the same. */
    public static int shared(int[] some, int[] others) {
        int shared = 0;
        for (int i = 0, j = 0; i < some.length && j < others.length; ) {
            if (some[i] == others[j]) {
                shared++;
                i++;
                j++;
            } else if (some[i] < others[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    /** The last of the least. */
    private static int leastOf(int[] hashes, int from, int to) {
        int least = from;
        for (int i = from + 1; i <= to; i++) {
            if (hashes[i] <= hashes[least]) {
                least = i;
            }
        }
        return least;
    }

    private static int[] hashes(char[] plain, int runs) {
        int[] hashes = new int[runs];
        long hash = 0;
        for (int i = 0; i < plain.length; i++) {
            hash = hash * BASE + plain[i];
            if (i >= GRAM) {
                hash -= LEAVING * plain[i - GRAM];
            }
            if (i >= GRAM - 1) {
                hashes[i - GRAM + 1] = mixed(hash);
            }
        }
        return hashes;
    }

    /** The low bits of a polynomial hash depend on few characters; the high ones of a product on all. */
    private static int mixed(long hash) {
        long mixed = (hash ^ (hash >>> 29)) * 0xBF58476D1CE4E5B9L;
        return (int) (mixed >>> 32);
    }

    private static char[] plain(CharSequence text) {
        char[] plain = new char[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                plain[length++] = Character.toLowerCase(c);
            }
        }
        return Arrays.copyOf(plain, length);
    }
}
