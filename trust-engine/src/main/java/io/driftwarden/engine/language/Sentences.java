package io.driftwarden.engine.language;

/**
 * Where sentences begin and end around a place of a text, whatever its layout: prose, wrapped lines, lists, fields of YAML,
 * strings of JSON, elements of HTML. What is in doubt belongs to the sentence.
 */
public final class Sentences {
    /** Characters looked at on either side. */
    public static final int MAX = 600;

    /** Characters of the name of a field at the beginning of a line. */
    private static final int MAX_NAME = 40;

    private static final String ENDS = ".!?";
    private static final String WIDE_ENDS = "\u3002\uff01\uff1f";

    private Sentences() {}

    /** Where the sentence begins in which the place stands. */
    public static int start(String text, int at) {
        int first = Math.max(0, at - MAX);
        int blank = at;
        for (int i = at; i > first; i--) {
            if (parts(text, i)) {
                return afterBlanks(text, i, at);
            }
            blank = text.charAt(i - 1) <= ' ' ? i : blank;
        }
        // A cut elsewhere than at white space might leave half an escape sequence.
        return first == 0 ? 0 : blank;
    }

    /** Where the sentence ends in which the stretch ends. */
    public static int end(String text, int to) {
        int last = Math.min(text.length(), to + MAX);
        int blank = to;
        for (int i = to; i < last; i++) {
            if (parts(text, i)) {
                return i;
            }
            blank = text.charAt(i) <= ' ' ? i : blank;
        }
        return last == text.length() ? last : blank;
    }

    /** Whether a sentence ends before the place, and another one begins there or after white space. */
    private static boolean parts(String text, int at) {
        if (at == 0 || at == text.length()) {
            return true;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if (before == '>' || after == '<' || WIDE_ENDS.indexOf(before) >= 0) {
            return true;
        }
        if (after == '\n') {
            return beginsLine(text, at + 1);
        }
        if (before == '"' || after == '"') {
            return before == '"' ? opens(text, at - 1) : closes(text, at);
        }
        return ENDS.indexOf(before) >= 0 && after <= ' ' && begins(text, afterBlanks(text, at, text.length()));
    }

    /** The quotation mark opens a string of JSON, or what is spelled like one. */
    private static boolean opens(String text, int quote) {
        int before = quote - 1;
        while (before >= 0 && text.charAt(before) <= ' ') {
            before--;
        }
        return before < 0 || "{[,:(".indexOf(text.charAt(before)) >= 0;
    }

    private static boolean closes(String text, int quote) {
        if (quote > 0 && text.charAt(quote - 1) == '\\') {
            return false;
        }
        int after = afterBlanks(text, quote + 1, text.length());
        return after == text.length() || "}],:)".indexOf(text.charAt(after)) >= 0;
    }

    /** The line is none that goes on where the one before was wrapped. */
    private static boolean beginsLine(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return begins(text, at) || !Character.isLetter(text.charAt(at)) || named(text, at);
    }

    private static boolean begins(String text, int at) {
        if (at >= text.length()) {
            return true;
        }
        char c = text.charAt(at);
        return Character.isUpperCase(c) || c == '"' || c == '\'' || (c > 0x7f && !Character.isLowerCase(c));
    }

    /** A field begins there: its name, and a colon. */
    private static boolean named(String text, int at) {
        int end = Math.min(text.length(), at + MAX_NAME);
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return true;
            }
            if (!Character.isLetterOrDigit(c) && c != '_' && c != '-') {
                return false;
            }
        }
        return false;
    }

    private static int afterBlanks(String text, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }
}
