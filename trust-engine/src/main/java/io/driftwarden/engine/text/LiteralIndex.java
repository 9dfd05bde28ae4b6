package io.driftwarden.engine.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Finds which of many literals stand in a text, in one pass: the automaton of Aho and Corasick (1975), as one table
 * over the characters that occur in the literals. Immutable and thread-safe.
 */
final class LiteralIndex {
    private final short[] letters = new short[Character.MAX_VALUE + 1];
    private final int width;
    private final int[] next;
    private final int[][] owners;

    /**
     * @param literals by owner: an owner is found when one of its literals is
     */
    LiteralIndex(List<List<String>> literals) {
        width = letters(literals) + 1;
        List<int[]> nodes = new ArrayList<>();
        List<BitSet> found = new ArrayList<>();
        addNode(nodes, found);
        for (int owner = 0; owner < literals.size(); owner++) {
            for (String literal : literals.get(owner)) {
                int node = 0;
                for (int i = 0; i < literal.length(); i++) {
                    int letter = letters[literal.charAt(i)];
                    if (nodes.get(node)[letter] < 0) {
                        nodes.get(node)[letter] = addNode(nodes, found);
                    }
                    node = nodes.get(node)[letter];
                }
                found.get(node).set(owner);
            }
        }
        complete(nodes, found);
        next = new int[nodes.size() * width];
        for (int node = 0; node < nodes.size(); node++) {
            System.arraycopy(nodes.get(node), 0, next, node * width, width);
        }
        owners = found.stream().map(set -> set.stream().toArray()).toArray(int[][]::new);
    }

    /** Takes an owner, and where in the text one of its literals ends. */
    @FunctionalInterface
    interface Hits {
        void hit(int owner, int end);
    }

    /** Reports every place at which a literal ends, in order of place. */
    void find(String text, Hits hits) {
        int node = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            node = next[node * width + letters[text.charAt(i)]];
            for (int owner : owners[node]) {
                hits.hit(owner, i + 1);
            }
        }
    }

    /** Numbers the characters that literals hold from 1, and leaves 0 for all others; returns how many there are. */
    private int letters(List<List<String>> literals) {
        int count = 0;
        for (List<String> some : literals) {
            for (String literal : some) {
                for (int i = 0; i < literal.length(); i++) {
                    if (letters[literal.charAt(i)] == 0) {
                        letters[literal.charAt(i)] = (short) ++count;
                    }
                }
            }
        }
        return count;
    }

    private int addNode(List<int[]> nodes, List<BitSet> found) {
        int[] edges = new int[width];
        Arrays.fill(edges, -1);
        nodes.add(edges);
        found.add(new BitSet());
        return nodes.size() - 1;
    }

    /** Gives every node an edge for every letter: that of its longest proper suffix where it has none of its own. */
    private static void complete(List<int[]> nodes, List<BitSet> found) {
        int[] suffix = new int[nodes.size()];
        Deque<Integer> queue = new ArrayDeque<>(List.of(0));
        while (!queue.isEmpty()) {
            int node = queue.remove();
            int[] edges = nodes.get(node);
            for (int letter = 0; letter < edges.length; letter++) {
                int fallback = node == 0 ? 0 : nodes.get(suffix[node])[letter];
                if (edges[letter] < 0) {
                    edges[letter] = fallback;
                } else {
                    suffix[edges[letter]] = fallback;
                    found.get(edges[letter]).or(found.get(fallback));
                    queue.add(edges[letter]);
                }
            }
        }
    }
}
