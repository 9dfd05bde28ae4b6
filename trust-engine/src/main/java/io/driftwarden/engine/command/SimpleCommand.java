package io.driftwarden.engine.command;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One program of a command line and what it is given.
 *
 * @param words without quotes; the first ones may set variables or raise rights
 * @param piped it reads what the command before it writes
 */
public record SimpleCommand(List<String> words, boolean piped) {
    /** Run the rest of the line. */
    private static final Set<String> WRAPPERS =
            Set.of("sudo", "doas", "env", "nohup", "time", "exec", "command", "nice", "xargs", "timeout");

    /** Name of the program in lower case, without folder and {@code .exe}; empty if there is none. */
    public String program() {
        int first = first();
        if (first == words.size()) {
            return "";
        }
        String word = words.get(first).toLowerCase(Locale.ROOT);
        String name = word.substring(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1);
        return name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
    }

    /** What stands behind the program. */
    public List<String> arguments() {
        int first = first();
        return first == words.size() ? List.of() : words.subList(first + 1, words.size());
    }

    private int first() {
        int first = 0;
        while (first + 1 < words.size() && (assigns(words.get(first)) || wraps(first))) {
            first++;
        }
        return first;
    }

    private static boolean assigns(String word) {
        int equals = word.indexOf('=');
        return equals > 0 && word.chars().limit(equals).allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
    }

    /** A wrapper, or what a wrapper takes for itself. */
    private boolean wraps(int index) {
        String word = words.get(index);
        boolean own = index > 0 && (word.startsWith("-") || word.chars().allMatch(Character::isDigit));
        return WRAPPERS.contains(word) || own;
    }
}
