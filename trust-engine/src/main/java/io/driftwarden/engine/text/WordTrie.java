package io.driftwarden.engine.text;

import java.util.Arrays;

/**
 * A prefix tree over folded words, with a number for each word: one hash table over (node, character), because a dozen
 * alphabets make rows of a plain table far too wide. Immutable once built.
 */
final class WordTrie {
    static final int ROOT = 0;
    static final int NONE = -1;

    /** Nodes that fit beside a character into a key. */
    private static final int MAX_NODES = 1 << 16;

    private static final long EMPTY = 0;
    private static final int SPREAD = 0x9E3779B9;

    /** Key in the upper half, child in the lower: a look-up touches one place in memory. */
    private long[] edges = new long[1 << 10];

    private int[] words = {NONE};
    private int nodes = 1;

    /**
     * Adds a word, unless it is there, and returns its number.
     *
     * @param number what to number it, if it is new
     */
    int add(String word, int number) {
        int node = ROOT;
        for (int i = 0; i < word.length(); i++) {
            int child = child(node, word.charAt(i));
            node = child == NONE ? grow(node, word.charAt(i)) : child;
        }
        if (words[node] == NONE) {
            words[node] = number;
        }
        return words[node];
    }

    /** The node that the character leads to, {@link #NONE} if no word goes on like that. */
    int child(int node, char c) {
        int key = (node << Character.SIZE) | c;
        int mask = edges.length - 1;
        for (int slot = slot(key, mask); edges[slot] != EMPTY; slot = (slot + 1) & mask) {
            if ((int) (edges[slot] >>> Integer.SIZE) == key) {
                return (int) edges[slot];
            }
        }
        return NONE;
    }

    /** The number of the word that ends at the node, {@link #NONE} if none does. */
    int wordAt(int node) {
        return words[node];
    }

    /** The stretch is a word of the tree. */
    boolean has(char[] text, int from, int to) {
        int node = ROOT;
        for (int i = from; i < to && node != NONE; i++) {
            node = child(node, text[i]);
        }
        return node != NONE && words[node] != NONE;
    }

    private int grow(int node, char c) {
        if (nodes >= MAX_NODES) {
            throw new IllegalArgumentException("text patterns hold too many words");
        }
        if (nodes * 2 >= edges.length) {
            rehash();
        }
        if (nodes == words.length) {
            words = Arrays.copyOf(words, 2 * nodes);
        }
        words[nodes] = NONE;
        put((node << Character.SIZE) | c, nodes);
        return nodes++;
    }

    private void rehash() {
        long[] old = edges;
        edges = new long[old.length * 2];
        for (long edge : old) {
            if (edge != EMPTY) {
                put((int) (edge >>> Integer.SIZE), (int) edge);
            }
        }
    }

    private void put(int key, int child) {
        int mask = edges.length - 1;
        int slot = slot(key, mask);
        while (edges[slot] != EMPTY) {
            slot = (slot + 1) & mask;
        }
        edges[slot] = ((long) key << Integer.SIZE) | child;
    }

    private static int slot(int key, int mask) {
        int spread = key * SPREAD;
        return (spread ^ (spread >>> 15)) & mask;
    }
}
