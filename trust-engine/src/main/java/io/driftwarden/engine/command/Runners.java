package io.driftwarden.engine.command;

import io.driftwarden.engine.vocabulary.WordLists;
import java.util.Locale;
import java.util.Set;

/** Programs and functions that run others, from {@code runners.txt}. Immutable and thread-safe. */
public final class Runners {
    private static final WordLists LISTS = WordLists.beside(Runners.class, "runners.txt");
    private static final Set<String> WRAPPERS = LISTS.list("wrappers");
    private static final Set<String> INTERPRETERS = LISTS.list("interpreters");

    private Runners() {}

    /** The word is a program that runs what it is given as a text. */
    public static boolean interprets(String word) {
        return INTERPRETERS.contains(program(word));
    }

    /** The program runs another that its words name, or that stands in one of them. */
    public static boolean runs(String program) {
        return WRAPPERS.contains(program) || INTERPRETERS.contains(program);
    }

    /** The program that a first word names: without the folder that it lies in, its ending, and signs around it. */
    public static String program(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int from = Math.max(lower.lastIndexOf('/'), lower.lastIndexOf('\\')) + 1;
        while (from < lower.length() && "{@!$.".indexOf(lower.charAt(from)) >= 0) {
            from++;
        }
        String name = lower.substring(from);
        return name.endsWith(".exe") || name.endsWith(".cmd") ? name.substring(0, name.length() - 4) : name;
    }
}
