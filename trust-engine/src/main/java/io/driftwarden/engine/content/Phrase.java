package io.driftwarden.engine.content;

import com.google.re2j.Pattern;
import io.driftwarden.engine.language.Ideographs;

/** An argument's value as words that a passage may hold. */
final class Phrase {
    /** A plain word or a small number may stand in any two texts by chance. */
    private static final Pattern COMMON = Pattern.compile("[\\p{L}]{1,12}|\\d{1,2}");

    /** An e-mail address, a URL or host, a number or account of five digits and more. */
    private static final Pattern ADDRESS = Pattern.compile("@|\\d{5,}|://|\\.[a-z]{2,}(?:/|$)");

    private static final int MIN_EXACT = 4;

    private Phrase() {}

    /** The value stands in the text as whole words; both are lower-cased. */
    static boolean standsIn(String value, String text) {
        for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
            int end = at + value.length();
            if (parts(text, at, at - 1) && parts(text, end - 1, end)) {
                return true;
            }
        }
        return false;
    }

    /** A word ends between the two places; next to an ideograph, where words stand without spaces, one always may. */
    private static boolean parts(String text, int inside, int outside) {
        return outside < 0
                || outside == text.length()
                || !Character.isLetterOrDigit(text.charAt(outside))
                || Ideographs.at(text, outside)
                || Ideographs.at(text, inside);
    }

    /** Two texts hardly share it by chance. */
    static boolean telling(String value) {
        return !COMMON.matches(value);
    }

    /** It names somebody or somewhere, and nothing else. */
    static boolean address(String value) {
        return value.indexOf(' ') < 0 && signed(value) && ADDRESS.matcher(value).find();
    }

    /** It has one of the characters without which nothing is an address; plain words have none. */
    private static boolean signed(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '@' || c == '.' || c == ':' || Character.isDigit(c)) {
                return true;
            }
        }
        return false;
    }

    /** It is one word with a digit or sign in it, as identifiers and addresses are. */
    static boolean exact(String value) {
        return value.length() >= MIN_EXACT && telling(value) && value.indexOf(' ') < 0;
    }
}
