package io.driftwarden.engine.command;

import java.util.ArrayList;
import java.util.List;

/**
 * One program that a command line runs.
 *
 * @param program behind settings of its surroundings and behind programs that run others
 * @param arguments the words behind it
 * @param words all words, those before the program included
 * @param piped it reads what the program before it writes
 * @param depth 0 on the line itself, 1 in a text that one of its programs interprets, and so on
 */
public record Invocation(String program, List<String> arguments, List<String> words, boolean piped, int depth) {
    /** Texts within texts that are read. */
    public static final int MAX_DEPTH = 3;

    public Invocation {
        arguments = List.copyOf(arguments);
        words = List.copyOf(words);
    }

    /** The programs in order; those in a text come behind the program that interprets it. */
    public static List<Invocation> in(String commandLine) {
        List<Invocation> found = new ArrayList<>();
        read(commandLine, 0, found);
        return found;
    }

    private static void read(String text, int depth, List<Invocation> found) {
        boolean piped = false;
        for (List<String> words : CommandLines.of(text)) {
            if (words.equals(CommandLines.PIPE)) {
                piped = true;
                continue;
            }
            int first = program(words);
            String program = Runners.program(words.get(first));
            Invocation invocation =
                    new Invocation(program, words.subList(first + 1, words.size()), words, piped, depth);
            found.add(invocation);
            if (Runners.interprets(program) && depth < MAX_DEPTH) {
                invocation.arguments().stream()
                        .filter(word -> word.indexOf(' ') > 0)
                        .forEach(word -> read(word, depth + 1, found));
            }
            piped = false;
        }
    }

    private static int program(List<String> words) {
        int first = 0;
        while (first + 1 < words.size() && (sets(words.get(first)) || wraps(words, first))) {
            first++;
        }
        return first;
    }

    private static boolean sets(String word) {
        int equals = word.indexOf('=');
        return equals > 0 && word.chars().limit(equals).allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
    }

    private static boolean wraps(List<String> words, int index) {
        String word = words.get(index);
        boolean own = index > 0 && (word.startsWith("-") || word.chars().allMatch(Character::isDigit));
        return own || (Runners.runs(word) && !Runners.interprets(word));
    }
}
