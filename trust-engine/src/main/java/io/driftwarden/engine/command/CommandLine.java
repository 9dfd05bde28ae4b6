package io.driftwarden.engine.command;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command line into its simple commands, as POSIX shells do (POSIX.1, Shell Command Language, 2.2 and 2.9). What a
 * substitution holds stays within its word. Linear in the length of the line.
 */
public final class CommandLine {
    private static final int MAX_LENGTH = 8_192;
    private static final int MAX_WORDS = 1_024;

    private final String text;
    private final List<SimpleCommand> commands = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private List<String> words = new ArrayList<>();
    private boolean inWord;
    private boolean piped;
    private int left = MAX_WORDS;

    private CommandLine(String text) {
        this.text = text;
    }

    /** The simple commands in their order; what lies behind 8,192 characters or 1,024 words is not read. */
    public static List<SimpleCommand> of(String text) {
        CommandLine line = new CommandLine(text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH));
        line.split();
        return List.copyOf(line.commands);
    }

    private void split() {
        int at = 0;
        while (at < text.length() && left > 0) {
            char c = text.charAt(at);
            at = switch (c) {
                case '\'' -> quoted(at);
                case '"' -> doubled(at);
                case '\\' -> escaped(at);
                case '`' -> backticks(at);
                case ' ', '\t' -> word(at);
                case ';', '\n', '&' -> command(at, false);
                case '|' -> command(at, !text.startsWith("||", at));
                default -> plain(at);
            };
        }
        endCommand(false);
    }

    private int quoted(int from) {
        int close = text.indexOf('\'', from + 1);
        int end = close < 0 ? text.length() : close;
        word.append(text, from + 1, end);
        inWord = true;
        return end + 1;
    }

    private int doubled(int from) {
        inWord = true;
        int at = from + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.startsWith("$(", at)) {
                at = substitution(at);
            } else if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                word.append(text.charAt(at + 1));
                at += 2;
            } else {
                word.append(text.charAt(at++));
            }
        }
        return at + 1;
    }

    private int escaped(int from) {
        inWord = true;
        if (from + 1 < text.length() && text.charAt(from + 1) != '\n') {
            word.append(text.charAt(from + 1));
        }
        return from + 2;
    }

    private int backticks(int from) {
        int close = text.indexOf('`', from + 1);
        int end = close < 0 ? text.length() : close + 1;
        word.append(text, from, end);
        inWord = true;
        return end;
    }

    private int plain(int at) {
        if (text.startsWith("$(", at) || text.startsWith("<(", at)) {
            return substitution(at);
        }
        word.append(text.charAt(at));
        inWord = true;
        return at + 1;
    }

    /** With its brackets; brackets within quotes are counted, too. */
    private int substitution(int from) {
        int depth = 1;
        int at = from + 2;
        while (at < text.length() && depth > 0) {
            char c = text.charAt(at++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        word.append(text, from, at);
        inWord = true;
        return at;
    }

    private int word(int at) {
        endWord();
        return at + 1;
    }

    private int command(int at, boolean pipes) {
        endCommand(pipes);
        return at + 1;
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
            left--;
        }
    }

    private void endCommand(boolean pipes) {
        endWord();
        if (!words.isEmpty()) {
            commands.add(new SimpleCommand(List.copyOf(words), piped));
            words = new ArrayList<>();
            piped = pipes;
        } else {
            piped = piped && pipes; // the second of two bars is an alternative
        }
    }
}
