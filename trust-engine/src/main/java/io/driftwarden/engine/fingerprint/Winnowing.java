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

    /** Room for the fingerprints of most texts. */
    private static final int FIRST = 128;

    private static final int ASCII = 0x80;

    /** What an ASCII character counts as; 0 for what does not count. */
    private static final char[] PLAIN = plainAscii();

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
    public static int[] of(String text, int most) {
        char[] plain = plain(text);
        int runs = plain.length - GRAM + 1;
        if (runs <= 0) {
            return new int[0];
        }
        int[] hashes = hashes(plain, runs);
        Least least = new Least(most);
        int at = -1;
        for (int end = Math.min(WINDOW, runs) - 1; end < runs; end++) {
            int start = Math.max(0, end - WINDOW + 1);
            int next = at >= start && hashes[at] < hashes[end] ? at : leastOf(hashes, at >= start ? at : start, end);
            if (next != at) {
                least.add(hashes[next]);
                at = next;
            }
        }
        return least.sorted();
    }

    /** The least of many numbers, each once. Sorts now and then: a text has many more fingerprints than are kept. */
    private static final class Least {
        private final int most;
        private int[] numbers;
        private int count;
        private int bound = Integer.MAX_VALUE;

        private Least(int most) {
            this.most = most;
            this.numbers = new int[FIRST];
        }

        private void add(int number) {
            if (number > bound) {
                return;
            }
            if (count == numbers.length) {
                settle();
                numbers = count * 2 > numbers.length ? Arrays.copyOf(numbers, numbers.length * 2) : numbers;
            }
            numbers[count++] = number;
        }

        private void settle() {
            Arrays.sort(numbers, 0, count);
            int distinct = 0;
            for (int i = 0; i < count && distinct < most; i++) {
                if (distinct == 0 || numbers[i] != numbers[distinct - 1]) {
                    numbers[distinct++] = numbers[i];
                }
            }
            count = distinct;
            bound = count == most ? numbers[count - 1] : bound;
        }

        private int[] sorted() {
            settle();
            return Arrays.copyOf(numbers, count);
        }
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

    private static char[] plain(String text) {
        char[] plain = new char[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char counted = c < ASCII ? PLAIN[c] : counted(c);
            if (counted != 0) {
                plain[length++] = counted;
            }
        }
        return Arrays.copyOf(plain, length);
    }

    private static char[] plainAscii() {
        char[] plain = new char[ASCII];
        for (char c = 0; c < ASCII; c++) {
            plain[c] = counted(c);
        }
        return plain;
    }

    private static char counted(char c) {
        return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }
}
