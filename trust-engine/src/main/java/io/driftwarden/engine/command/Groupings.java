package io.driftwarden.engine.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A command without what is put around it that leaves it the same to a shell and another text to a check: brackets, braces, a
 * shell within the shell, an environment, companions that do nothing. Linear in the length of the text.
 *
 * @param inner the command within, as it is written; the text itself where nothing is around it
 * @param ways what stood around it, in words
 */
public record Groupings(String inner, Set<String> ways) {
    private static final int MAX_LENGTH = 4_096;
    private static final int MAX_LAYERS = 4;
    private static final Set<String> SHELLS = Set.of("sh", "bash", "zsh", "dash", "ksh", "ash");
    private static final Set<String> PREFIXES =
            Set.of("command", "builtin", "exec", "nohup", "setsid", "busybox", "eval");
    private static final Set<String> IDLE =
            Set.of("true", ":", "echo", "pwd", "date", "whoami", "id", "sleep", "ls", "uname");

    public Groupings {
        ways = Set.copyOf(ways);
    }

    public static Groupings of(String text) {
        String inner = text.strip();
        Set<String> ways = new TreeSet<>();
        for (int i = 0; i < MAX_LAYERS && inner.length() <= MAX_LENGTH; i++) {
            String next = unwrapped(inner, ways).strip();
            if (next.equals(inner) || next.isEmpty()) {
                break;
            }
            inner = next;
        }
        return ways.isEmpty() ? new Groupings(text, Set.of()) : new Groupings(inner, ways);
    }

    private static String unwrapped(String text, Set<String> ways) {
        List<String> parts = parts(text);
        if (parts.size() > 1) {
            return withoutCompanions(text, parts, ways);
        }
        String only = parts.isEmpty() ? text : parts.get(0);
        if (bracketed(only, '(', ')') && !only.startsWith("((")) {
            return way(ways, "a subshell", only.substring(1, only.length() - 1));
        }
        if (only.startsWith("{ ") && only.endsWith("}")) {
            return way(ways, "a group", trimmed(only.substring(1, only.length() - 1)));
        }
        return prefixed(only, ways);
    }

    private static String prefixed(String text, Set<String> ways) {
        int blank = text.indexOf(' ');
        if (blank < 0) {
            return text;
        }
        String program = Runners.program(text.substring(0, blank));
        String rest = text.substring(blank + 1).strip();
        if (SHELLS.contains(program)) {
            int end = rest.indexOf(' ');
            boolean given =
                    end > 0 && rest.startsWith("-") && rest.substring(0, end).endsWith("c");
            return given
                    ? way(
                            ways,
                            "an inner shell",
                            unquoted(rest.substring(end + 1).strip()))
                    : text;
        }
        if (program.equals("env")) {
            return environment(text, rest, ways);
        }
        if (program.equals("eval")) {
            return way(ways, "an inner shell", unquoted(rest));
        }
        return PREFIXES.contains(program) && !rest.startsWith("-") ? way(ways, "a program before it", rest) : text;
    }

    private static String environment(String text, String rest, Set<String> ways) {
        String left = rest;
        int blank = left.indexOf(' ');
        while (blank > 0 && left.substring(0, blank).indexOf('=') > 0) {
            left = left.substring(blank + 1).strip();
            blank = left.indexOf(' ');
        }
        return left.startsWith("-") ? text : way(ways, "an environment", left);
    }

    /** What else is run does nothing; or it only hands the command over. */
    private static String withoutCompanions(String text, List<String> parts, Set<String> ways) {
        List<String> working =
                parts.stream().filter(part -> !IDLE.contains(first(part))).toList();
        if (text.indexOf('|') >= 0 || text.indexOf('>') >= 0 || working.size() != 1) {
            return handedOver(text, parts, ways);
        }
        return way(ways, "a list", working.get(0));
    }

    private static String handedOver(String text, List<String> parts, Set<String> ways) {
        boolean says = parts.size() == 2
                && (first(parts.get(0)).equals("echo") || first(parts.get(0)).equals("printf"));
        if (!says || text.indexOf('|') < 0 || text.contains("||")) {
            return text;
        }
        String said =
                unquoted(parts.get(0).substring(parts.get(0).indexOf(' ') + 1).strip());
        String taker = parts.get(1);
        if (SHELLS.contains(taker.toLowerCase(Locale.ROOT))) {
            return way(ways, "a pipe", said);
        }
        return taker.startsWith("xargs ") && !taker.startsWith("xargs -")
                ? way(ways, "xargs", taker.substring("xargs ".length()).strip() + ' ' + said)
                : text;
    }

    private static String first(String part) {
        int blank = part.indexOf(' ');
        return Runners.program(blank < 0 ? part : part.substring(0, blank));
    }

    /** The commands of a list or pipe, outside quotes and brackets. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(' || c == '{') {
                depth++;
            } else if (c == ')' || c == '}') {
                depth--;
            } else if (depth == 0 && (c == ';' || c == '&' || c == '|' || c == '\n')) {
                add(parts, text.substring(from, i));
                from = i + 1;
            }
        }
        add(parts, text.substring(from));
        return parts;
    }

    private static void add(List<String> parts, String part) {
        if (!part.isBlank()) {
            parts.add(part.strip());
        }
    }

    /** The bracket that opens the text closes with its end. */
    private static boolean bracketed(String text, char open, char close) {
        if (text.length() < 2 || text.charAt(0) != open) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == open ? 1 : text.charAt(i) == close ? -1 : 0;
            if (depth == 0) {
                return i == text.length() - 1;
            }
        }
        return false;
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1
                && (text.charAt(0) == '\'' || text.charAt(0) == '"')
                && text.indexOf(text.charAt(0), 1) == text.length() - 1;
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private static String trimmed(String text) {
        String inner = text.strip();
        return inner.endsWith(";") ? inner.substring(0, inner.length() - 1) : inner;
    }

    private static String way(Set<String> ways, String way, String inner) {
        ways.add(way);
        return inner;
    }
}
