package io.driftwarden.engine.command;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text that a shell is to run into the words of each program that it runs, as far as that shows without running
 * it: POSIX shells, cmd.exe and PowerShell in one, and calls of functions in code. Linear in the length of the text.
 */
public final class CommandLines {
    /** Words read of one text. */
    private static final int MAX_WORDS = 1_024;

    /** What the command before it writes, the one behind it reads. */
    public static final List<String> PIPE = List.of("|");

    private static final String SEPARATORS = ";&|)`";
    private static final String BLANKS = " \t\r,[]";

    private final String text;
    private final List<List<String>> commands = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private List<String> current = new ArrayList<>();
    private String hereEnd = "";
    private boolean quoted;
    private int words;
    private int line;
    private int at;

    private CommandLines(String text) {
        this.text = text;
    }

    /**
     * The words of each program in order, without quotes. What is written to a file as a document within the text, and
     * comments, are left out. A redirection to a file is a command {@code >} of its own, and so is a pipe.
     */
    public static List<List<String>> of(String text) {
        CommandLines lines = new CommandLines(text);
        lines.read();
        return lines.commands;
    }

    private void read() {
        while (at < text.length() && words < MAX_WORDS) {
            char c = text.charAt(at);
            if (c == '\n') {
                endLine();
            } else if (c == '`' && text.startsWith("\n", at + 1)) {
                at += 2; // PowerShell's line goes on
                endWord();
            } else if (c == '\\' || c == '^') {
                escape(c);
            } else if (c == '\'' || c == '"') {
                quote(c);
            } else if (c == '#' && word.length() == 0) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("<<", at)) {
                endWord();
                document();
            } else {
                plain(c);
            }
        }
        endCommand();
    }

    private void plain(char c) {
        at++;
        if (c == '>') {
            endCommand();
            current.add(">");
        } else if (c == '|' && !text.startsWith("|", at) && text.charAt(Math.max(0, at - 2)) != '|') {
            endCommand();
            commands.add(PIPE);
        } else if (SEPARATORS.indexOf(c) >= 0 || (c == '(' && !called())) {
            endCommand();
        } else if (BLANKS.indexOf(c) >= 0 || c == '(' || c == '<') {
            endWord();
        } else {
            word.append(c);
        }
    }

    /** The bracket holds what a function is given. */
    private boolean called() {
        return word.length() > 0 && Character.isLetterOrDigit(word.charAt(word.length() - 1));
    }

    /** In paths of Windows a backslash is a letter as others are; the caret is the escape of cmd.exe. */
    private void escape(char sign) {
        at++;
        boolean letter = sign == '\\' && word.length() > 1 && word.charAt(1) == ':';
        char next = at < text.length() && !letter ? text.charAt(at) : sign;
        if (sign == '\\' && (next == '\n' || next == '\r')) {
            endWord();
            at++;
        } else if (sign == '\\' && " \"'$".indexOf(next) >= 0) {
            word.append(next);
            at++;
        } else if (sign == '\\') {
            word.append(sign);
        }
    }

    /** What nothing closes is an apostrophe within a word; before one, the text was cut and its rest is quoted. */
    private void quote(char mark) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != mark) {
            end += mark == '"' && text.startsWith("\\\"", end) ? 2 : 1;
        }
        end = Math.min(end, text.length());
        if (end < text.length()) {
            String inner = text.substring(at + 1, end);
            word.append(mark == '"' ? inner.replace("\\\"", "\"") : inner);
            quoted = true;
            at = end + 1;
        } else if (word.length() > 0) {
            at++;
        } else {
            word.append(text, at + 1, end);
            at = end;
        }
    }

    private void document() {
        int from = at + 2;
        while (from < text.length() && "-'\"\\ ".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        int end = from;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        hereEnd = text.substring(from, end);
        at = Math.max(at + 2, end);
        while (at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"')) {
            at++;
        }
    }

    /** What stands in a document is for the program that reads it: it is run only where that runs what it reads. */
    private void endLine() {
        endCommand();
        boolean runs = commands.subList(line, commands.size()).stream()
                .flatMap(List::stream)
                .anyMatch(Runners::interprets);
        int end = hereEnd.isEmpty() || runs ? at : text.indexOf('\n' + hereEnd, at);
        at = end < 0 ? text.length() : end + 1;
        hereEnd = "";
        line = commands.size();
    }

    private void endWord() {
        if (word.length() > 0 || quoted) {
            current.add(word.toString());
            words++;
            word.setLength(0);
            quoted = false;
        }
    }

    private void endCommand() {
        endWord();
        if (!current.isEmpty()) {
            commands.add(current);
            current = new ArrayList<>();
        }
    }
}
