package io.driftwarden.engine.instruction;

import io.driftwarden.engine.intent.Phrase;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The values that a text gives word for word: what stands in quotes, and addresses, paths and options without them. Linear. */
final class Literals {
    private static final int MAX_LITERALS = 8;
    private static final int MIN_LENGTH = 3;
    private static final int MAX_LENGTH = 200;
    private static final String OPENING = "'\"`\u2018\u201c";
    private static final String CLOSING = "'\"`\u2019\u201d";

    private Literals() {}

    /** Lower-cased, in order. */
    static List<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        int at = 0;
        while (at < text.length() && found.size() < MAX_LITERALS) {
            int quote = OPENING.indexOf(text.charAt(at));
            int end = quote >= 0 && opens(text, at) ? closing(text, at, CLOSING.charAt(quote)) : -1;
            if (end > 0) {
                add(found, text.substring(at + 1, end));
                at = end + 1;
            } else if (bareAt(text, at)) {
                int to = wordEnd(text, at);
                add(found, bare(text.substring(at, to)));
                at = to;
            } else {
                at++;
            }
        }
        return List.copyOf(found);
    }

    private static void add(Set<String> found, String literal) {
        String plain = literal.strip().toLowerCase(Locale.ROOT);
        if (plain.length() >= MIN_LENGTH && plain.length() <= MAX_LENGTH) {
            found.add(plain);
        }
    }

    /** A quotation mark and no apostrophe. */
    private static boolean opens(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    /** Where the quotation ends, -1 if it does not within reach. */
    private static int closing(String text, int from, char mark) {
        int last = Math.min(text.length() - 1, from + 1 + MAX_LENGTH);
        for (int i = from + 1; i <= last; i++) {
            boolean ends = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
            if (text.charAt(i) == mark && ends) {
                return i;
            }
        }
        return -1;
    }

    /** A word begins that is no word of a sentence. */
    private static boolean bareAt(String text, int at) {
        if (at > 0 && !Character.isWhitespace(text.charAt(at - 1)) && text.charAt(at - 1) != '(') {
            return false;
        }
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            return false;
        }
        String word = bare(text.substring(at, Math.min(wordEnd(text, at), at + MAX_LENGTH)));
        return word.startsWith("--") || word.startsWith("~/") || rooted(word) || Phrase.address(word);
    }

    /** A path of two names at least: "/day" is half of "night/day". */
    private static boolean rooted(String word) {
        return word.startsWith("/") && word.indexOf('/', 1) > 1;
    }

    private static int wordEnd(String text, int from) {
        int to = from;
        while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        return to;
    }

    /** Without what ends a clause. */
    private static String bare(String word) {
        int to = word.length();
        while (to > 0 && ".,;:!?)>'\"`".indexOf(word.charAt(to - 1)) >= 0) {
            to--;
        }
        return word.substring(0, to);
    }
}
