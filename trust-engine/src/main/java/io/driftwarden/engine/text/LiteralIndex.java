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
    private final char[] alphabet;
    private final int[] next;
    private final BitSet[] owners;

    /**
     * @param literals by owner: an owner is found when one of its literals is
     */
    LiteralIndex(List<List<String>> literals) {
        alphabet = alphabet(literals);
        List<int[]> nodes = new ArrayList<>();
        List<BitSet> found = new ArrayList<>();
        addNode(nodes, found);
        for (int owner = 0; owner < literals.size(); owner++) {
            for (String literal : literals.get(owner)) {
                int node = 0;
                for (int i = 0; i < literal.length(); i++) {
                    int letter = letter(literal.charAt(i));
                    if (nodes.get(node)[letter] < 0) {
                        nodes.get(node)[letter] = addNode(nodes, found);
                    }
                    node = nodes.get(node)[letter];
                }
                found.get(node).set(owner);
            }
        }
        complete(nodes, found);
        int width = alphabet.length + 1;
        next = new int[nodes.size() * width];
        for (int node = 0; node < nodes.size(); node++) {
            System.arraycopy(nodes.get(node), 0, next, node * width, width);
        }
        owners = found.toArray(new BitSet[0]);
    }

    /** The owners of the literals that stand in the text. */
    BitSet owners(CharSequence text) {
        BitSet result = new BitSet();
        int width = alphabet.length + 1;
        int node = 0;
        for (int i = 0; i < text.length(); i++) {
            node = next[node * width + letter(text.charAt(i))];
            if (!owners[node].isEmpty()) {
                result.or(owners[node]);
            }
        }
        return result;
    }

    /** Index of the character in the alphabet, from 1; 0 for every character that no literal holds. */
    private int letter(char c) {
        int found = Arrays.binarySearch(alphabet, c);
        return found < 0 ? 0 : found + 1;
    }

    private static char[] alphabet(List<List<String>> literals) {
        StringBuilder letters = new StringBuilder();
        literals.forEach(some -> some.forEach(letters::append));
        return letters.chars()
                .distinct()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toCharArray();
    }

    private int addNode(List<int[]> nodes, List<BitSet> found) {
        int[] edges = new int[alphabet.length + 1];
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
