package io.driftwarden.engine.privilege;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The names that a text tells its reader to use. One pass over the text. */
final class Advice {
    private static final int MAX_WORDS = 24;
    private static final int MIN_LENGTH = 3;
    private static final int MAX_LENGTH = 80;
    private static final String INNER = "_-./:*=@";
    private static final Set<String> LEADS = Set.of(
            "use",
            "using",
            "try",
            "call",
            "invoke",
            "run",
            "retry",
            "via",
            "through",
            "with",
            "as",
            "scope",
            "role",
            "credential",
            "token",
            "key",
            "tool",
            "endpoint",
            "account",
            "profile",
            "pass",
            "set",
            "add",
            "request");
    private static final Set<String> SKIPPED = Set.of("the", "a", "an", "your", "our", "function", "command", "this");

    /** Follow a leading word without being what it leads to. */
    private static final Set<String> NO_NAMES =
            Set.of("instead", "and", "for", "that", "which", "now", "again", "when", "not", "has", "was", "are", "its");

    private final String text;
    private final boolean everyName;
    private final Set<String> words = new LinkedHashSet<>();
    private boolean led;

    private Advice(String text, boolean everyName) {
        this.text = text;
        this.everyName = everyName;
    }

    /**
     * Names in the text, lower-cased, in order: those that follow a word such as "use" or "with", or stand in quotation marks after one.
     *
     * @param everyName also whatever looks like an identifier
     */
    static Set<String> in(String text, boolean everyName) {
        Advice advice = new Advice(text, everyName);
        int start = -1;
        for (int i = 0; i <= text.length() && advice.words.size() < MAX_WORDS; i++) {
            boolean inside = i < text.length()
                    && (Character.isLetterOrDigit(text.charAt(i)) || INNER.indexOf(text.charAt(i)) >= 0);
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                advice.word(start, i);
                start = -1;
            }
        }
        return advice.words;
    }

    private void word(int from, int to) {
        int end = to;
        while (end > from && INNER.indexOf(text.charAt(end - 1)) >= 0 && text.charAt(end - 1) != '*') {
            end--;
        }
        String exact = text.substring(from, end);
        String word = exact.toLowerCase(Locale.ROOT);
        boolean named = (led && !SKIPPED.contains(word) && !LEADS.contains(word) && !NO_NAMES.contains(word))
                || (everyName && identifier(exact));
        if (named && word.length() >= MIN_LENGTH && word.length() <= MAX_LENGTH) {
            words.add(word);
        }
        led = LEADS.contains(word) || (led && SKIPPED.contains(word));
    }

    private static boolean identifier(String word) {
        for (int i = 1; i < word.length(); i++) {
            boolean hump = Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1));
            if (hump || INNER.indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
