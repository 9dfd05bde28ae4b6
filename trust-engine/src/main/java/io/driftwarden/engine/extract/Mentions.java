package io.driftwarden.engine.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.driftwarden.engine.command.CommandLines;
import io.driftwarden.engine.command.Runners;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a command only speaks of: the message of a commit, the text that goes into a file, what files are searched for. Whatever
 * may yet be run, such as what a substitution or another program takes up, is none of it.
 *
 * @param command empty if nothing is spoken of
 * @param spoken words of the command that are texts
 */
record Mentions(String command, List<String> spoken) {
    static final Mentions NONE = new Mentions("", List.of());

    /** In longer commands, whatever they name counts. */
    private static final int MAX_COMMAND = 8_192;

    private static final int MAX_SPOKEN = 16;

    /** Programs that keep what is said of a change, or publish it. */
    private static final Set<String> TELLING = Set.of("git", "hg", "svn", "jj", "gh", "glab");

    /** Options whose value is a text, by the commands of those programs: elsewhere {@code -m} and {@code -t} take none. */
    private static final Map<Set<String>, Set<String>> MESSAGES = Map.of(
            Set.of("commit", "ci", "tag", "merge", "notes", "stash", "describe"),
            Set.of("-m", "-am", "-sm", "-asm", "--message"),
            Set.of("pr", "issue", "release", "mr"),
            Set.of("-t", "--title", "-b", "--body", "-n", "--notes", "-d", "--description", "-c", "--comment"));

    private static final Set<String> WRITING = Set.of("echo", "printf");
    /** Those that can run another program on what they find, such as {@code rg --pre}, are left out. */
    private static final Set<String> SEARCHING = Set.of("grep", "egrep", "fgrep", "findstr");
    /** Beside these, what is written or searched for stays a text. */
    private static final Set<String> HARMLESS = Set.of(
            "1", "2", "true", "cd", "ls", "cat", "mkdir", "touch", "pwd", "head", "tail", "sort", "uniq", "wc", "cut",
            ">", "|");

    /** How a message of several lines is handed over: the quotes keep the shell from reading it. */
    private static final Pattern DOCUMENT = Pattern.compile("^\\$\\(cat <<-?['\"](\\w+)['\"]\n");

    private static final Pattern HERE = Pattern.compile("<<-?\\s?['\"]?(\\w+)['\"]?[^\n]*\n");

    Mentions {
        spoken = List.copyOf(spoken);
    }

    /**
     * The texts of a command.
     *
     * @param commands its programs with their words
     */
    static Mentions of(List<List<String>> commands, String text) {
        if (text.length() > MAX_COMMAND) {
            return NONE;
        }
        boolean runs = substitutes(text) || text.contains("/dev/tcp/") || text.contains("/dev/udp/");
        Matcher document = HERE.matcher(text.contains("<<") ? text : "");
        String end = document.find() ? document.group(1) : "";
        boolean harmless = !runs && commands.stream().allMatch(words -> harmless(words) || words.equals(List.of(end)));
        List<String> spoken = new ArrayList<>();
        for (List<String> words : commands) {
            String program = Runners.program(words.get(0));
            List<String> rest = words.subList(1, words.size());
            if (TELLING.contains(program)) {
                messages(rest, spoken);
            } else if (harmless && (WRITING.contains(program) || SEARCHING.contains(program))) {
                rest.stream()
                        .filter(word -> !word.startsWith("-"))
                        .limit(MAX_SPOKEN)
                        .forEach(spoken::add);
            }
        }
        if (harmless && !end.isEmpty()) {
            document(text, document.end(), end, spoken);
        }
        return spoken.isEmpty() ? NONE : new Mentions(text, spoken.subList(0, Math.min(MAX_SPOKEN, spoken.size())));
    }

    /** What goes into a file as a document within the command; the first one is enough. */
    private static void document(String text, int from, String end, List<String> spoken) {
        int to = text.indexOf('\n' + end, from - 1);
        if (to >= from) {
            spoken.add(text.substring(from, to));
        }
    }

    private static boolean harmless(List<String> words) {
        String program = words.equals(CommandLines.PIPE) ? "|" : Runners.program(words.get(0));
        return HARMLESS.contains(program)
                || TELLING.contains(program)
                || WRITING.contains(program)
                || SEARCHING.contains(program);
    }

    private static void messages(List<String> words, List<String> spoken) {
        Set<String> options = options(words);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            String message = "";
            if (options.contains(word) && i + 1 < words.size()) {
                message = words.get(i + 1);
            } else if (equals > 0 && options.contains(word.substring(0, equals))) {
                message = word.substring(equals + 1);
            }
            if (!message.isEmpty() && inert(message)) {
                spoken.add(message);
            }
        }
    }

    /** The command of the program is its first word, behind options such as {@code -C folder}. */
    private static Set<String> options(List<String> words) {
        int command = 0;
        while (command < words.size() && words.get(command).startsWith("-")) {
            command += words.get(command).equalsIgnoreCase("-c") ? 2 : 1;
        }
        String name = command < words.size() ? words.get(command) : "";
        return MESSAGES.entrySet().stream()
                .filter(entry -> entry.getKey().contains(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Set.of());
    }

    /** The shell replaces nothing in it. */
    private static boolean inert(String message) {
        Matcher document = DOCUMENT.matcher(message);
        if (document.find()) {
            int end = message.indexOf('\n' + document.group(1));
            return end > 0
                    && message.substring(end + 1 + document.group(1).length())
                            .strip()
                            .equals(")");
        }
        return !substitutes(message);
    }

    private static boolean substitutes(String text) {
        return text.contains("$(") || text.indexOf('`') >= 0 || text.contains("<(");
    }

    /** All that the command has of what stands between two places stands in texts. */
    boolean hold(String text, int from, int to) {
        if (spoken.isEmpty()) {
            return false;
        }
        String spelling = text.substring(from, to);
        int said = 0;
        for (String words : spoken) {
            said += count(words, spelling);
        }
        return said > 0 && said == count(command, spelling);
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }
}
