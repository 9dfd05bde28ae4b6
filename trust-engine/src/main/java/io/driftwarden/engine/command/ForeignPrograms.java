package io.driftwarden.engine.command;

import io.driftwarden.engine.vocabulary.WordLists;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells which programs a command line gets from elsewhere and runs at once: packages that {@code npx}, {@code uvx} and their
 * like run, by their names. To install a package is another matter: it is run by whoever uses it. Immutable and thread-safe;
 * linear in the text.
 */
public final class ForeignPrograms {
    private static final WordLists LISTS = WordLists.beside(ForeignPrograms.class, "runners.txt");

    /** Programs that run a package, and those that do so by their next word, written {@code npm exec}. */
    private static final Set<String> PACKAGE_RUNNERS = LISTS.list("package runners");

    /** Options of theirs whose next word is the package, or none. */
    private static final Set<String> PACKAGE_OPTIONS = LISTS.list("package options");

    /** Longer is no name. */
    private static final int MAX_NAME = 214;

    /** First words of those programs. */
    private static final Set<String> HINTS =
            PACKAGE_RUNNERS.stream().map(runner -> runner.split(" ", 2)[0]).collect(Collectors.toUnmodifiableSet());

    private ForeignPrograms() {}

    /** The text may hold such a command line: most texts need no closer look. */
    public static boolean mayBeIn(String text) {
        return HINTS.stream().anyMatch(text::contains);
    }

    /** Names of the packages, lower-cased, without their versions, in order; empty if none. */
    public static Set<String> in(String commandLine) {
        Set<String> found = new LinkedHashSet<>();
        for (List<String> words : CommandLines.of(commandLine)) {
            for (int i = 0; i < words.size(); i++) {
                int from = afterRunner(words, i);
                if (from > 0) {
                    name(words, from, found);
                    break;
                }
                if (!Runners.runs(Runners.program(words.get(i)))
                        && !words.get(i).startsWith("-")) {
                    break;
                }
            }
        }
        return found;
    }

    /** Index of the first word after a program that runs a package; 0 if there is none at the place. */
    private static int afterRunner(List<String> words, int at) {
        String program = Runners.program(words.get(at));
        if (PACKAGE_RUNNERS.contains(program)) {
            return at + 1;
        }
        return at + 1 < words.size() && PACKAGE_RUNNERS.contains(program + ' ' + words.get(at + 1)) ? at + 2 : 0;
    }

    private static void name(List<String> words, int from, Set<String> found) {
        for (int i = from; i < words.size(); i++) {
            String word = words.get(i);
            if (PACKAGE_OPTIONS.contains(word) || !word.startsWith("-")) {
                String named =
                        unversioned(PACKAGE_OPTIONS.contains(word) && i + 1 < words.size() ? words.get(i + 1) : word);
                if (named.length() > 1
                        && named.length() <= MAX_NAME
                        && named.charAt(0) != '.'
                        && named.charAt(0) != '/') {
                    found.add(named);
                }
                return;
            }
        }
    }

    /** {@code @scope/name@1.2}, {@code name==1.2} and {@code name[extra]} are versions and parts of one package. */
    private static String unversioned(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int end = lower.length();
        for (char sign : "@=[<>~".toCharArray()) {
            int at = lower.indexOf(sign, 1);
            end = at > 0 ? Math.min(end, at) : end;
        }
        return lower.substring(0, end);
    }
}
