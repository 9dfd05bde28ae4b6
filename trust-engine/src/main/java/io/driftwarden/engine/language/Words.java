package io.driftwarden.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits running text into words, and the identifiers in it, so that a tool's name meets its mention in a sentence.
 * Unlike {@link io.driftwarden.engine.vocabulary.NameWords} it drops digits, leaves runs of capitals whole ("IDs" in a
 * sentence is one word), and has no limit. Linear in the length of the text.
 */
public final class Words {
    private static final List<String> SUFFIXES = List.of("ing", "ied", "ies", "ed", "es", "s");
    private static final int MIN_STEM = 3;

    /** Characters of a word with its space. */
    private static final int TYPICAL = 6;

    private Words() {}

    /**
     * The words of the text in order, lower-cased; {@code camelCase}, {@code snake_case} and {@code kebab-case} are
     * split, digits and punctuation separate.
     */
    public static List<String> of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean aligned = lower.length() == text.length();
        List<String> words = new ArrayList<>(text.length() / TYPICAL + 1);
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            if (start >= 0 && (!letter || humpAt(text, i))) {
                words.add(
                        aligned
                                ? lower.substring(start, i)
                                : text.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
            if (letter && start < 0) {
                start = i;
            }
        }
        return words;
    }

    private static boolean humpAt(String text, int i) {
        return Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1));
    }

    /**
     * The word without its inflection, cut crudely: enough to let {@code transactions} meet {@code transaction} and
     * {@code sending} meet {@code send}. Idempotence is not promised.
     */
    public static String stem(String word) {
        // "employees" is no form of "employ"
        String stem = word.endsWith("ees") ? word.substring(0, word.length() - 1) : word;
        for (String suffix : SUFFIXES) {
            if (stem.endsWith(suffix) && stem.length() - suffix.length() >= MIN_STEM) {
                stem = stem.substring(0, stem.length() - suffix.length());
                break;
            }
        }
        return stem.length() > MIN_STEM && stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
    }
}
