package io.driftwarden.engine.destruction;

import io.driftwarden.engine.vocabulary.WordLists;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What makes a destroying command one of everyday work: a trial, names of what is made for being thrown away, and what
 * the same text brought into being before. From {@code sparing.txt}; holds what it has seen of one text.
 */
final class Sparing {
    private static final WordLists LISTS = WordLists.beside(Sparing.class, "sparing.txt");
    private static final Set<String> TRIALS = LISTS.list("trials");
    private static final Set<String> THROWAWAY = LISTS.list("throwaway");
    private static final Set<String> FILLING = LISTS.list("filling");
    private static final Set<String> MAKING = LISTS.list("making");
    private static final int MIN_NAME = 2;

    private final Set<String> made = new HashSet<>();

    /** Takes note of what a command brings into being. */
    void saw(List<String> command) {
        if (command.stream().anyMatch(word -> MAKING.contains(word) || word.startsWith("create-"))) {
            command.stream()
                    .filter(word -> word.length() >= MIN_NAME && word.charAt(0) != '-')
                    .forEach(made::add);
        }
    }

    static boolean tries(List<String> command) {
        return command.stream().anyMatch(TRIALS::contains);
    }

    /**
     * What the words name may go.
     *
     * @param words behind those of the form
     * @param folder in which the command runs, empty if not known
     */
    boolean spares(List<String> words, String folder) {
        List<String> named = new ArrayList<>();
        List<String> given = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.startsWith("-")) {
                int value = word.indexOf('=');
                given.add(value < 0 ? "" : word.substring(value + 1));
            } else if (i > 0
                    && words.get(i - 1).startsWith("-")
                    && words.get(i - 1).indexOf('=') < 0) {
                given.add(word);
            } else if (!FILLING.contains(word)) {
                named.add(word);
            }
        }
        if (!named.isEmpty()) {
            return named.stream().allMatch(this::mayGo);
        }
        return given.stream().anyMatch(this::mayGo) || throwaway(folder);
    }

    private boolean mayGo(String name) {
        return made.contains(name) || throwaway(name);
    }

    private static boolean throwaway(String name) {
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || !Character.isLetterOrDigit(name.charAt(i))) {
                if (THROWAWAY.contains(name.substring(start, i))) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }
}
