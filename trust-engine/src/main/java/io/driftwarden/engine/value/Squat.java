package io.driftwarden.engine.value;

import java.util.Set;

/** The ways in which somebody registers a name that people take for another's: slips of a key, and words added. */
final class Squat {
    /** In shorter names one letter more or less is mostly another word. */
    private static final int MIN_TYPED = 6;

    private static final int MIN_TIED = 4;
    private static final String VOWELS = "aeiou";
    private static final String[] KEY_ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

    /** Words that promise trust: nobody else's product is called so. */
    private static final Set<String> TIED = Set.of(
            "login",
            "signin",
            "secure",
            "security",
            "account",
            "accounts",
            "verify",
            "verification",
            "support",
            "update",
            "auth",
            "sso",
            "payment",
            "payments",
            "billing",
            "invoice",
            "helpdesk",
            "portal",
            "official",
            "internal");

    private Squat() {}

    /** Whether the first label of one domain is a squat of the other's; both end alike, or a word is tied on. */
    static boolean of(String domain, String suspect) {
        int dot = domain.indexOf('.');
        int otherDot = suspect.indexOf('.');
        if (dot < MIN_TIED || otherDot < MIN_TIED) {
            return false;
        }
        String label = domain.substring(0, dot);
        String other = suspect.substring(0, otherDot);
        boolean sameEnd = domain.substring(dot).equals(suspect.substring(otherDot));
        return (sameEnd && dot >= MIN_TYPED && typo(label, other)) || tied(label, other);
    }

    private static boolean tied(String label, String other) {
        if (other.startsWith(label + '-')) {
            return TIED.contains(other.substring(label.length() + 1));
        }
        return other.endsWith('-' + label) && TIED.contains(other.substring(0, other.length() - label.length() - 1));
    }

    private static boolean typo(String label, String other) {
        int start = 0;
        int shorter = Math.min(label.length(), other.length());
        while (start < shorter && label.charAt(start) == other.charAt(start)) {
            start++;
        }
        int tail = 0;
        while (tail < shorter - start
                && label.charAt(label.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        String gone = label.substring(start, label.length() - tail);
        String come = other.substring(start, other.length() - tail);
        if ((gone + come).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false; // numbered, as a series of hosts or customers is
        }
        if (gone.length() == 1 && come.length() == 1) {
            return slip(gone.charAt(0), come.charAt(0));
        }
        if (gone.length() == 2 && come.length() == 2) {
            return gone.charAt(0) == come.charAt(1) && gone.charAt(1) == come.charAt(0);
        }
        boolean plural = start + 1 >= label.length() && gone.equals("s");
        boolean doubled =
                gone.isEmpty() && come.length() == 1 && start > 0 && other.charAt(start - 1) == come.charAt(0);
        boolean hyphen = gone.isEmpty() && come.equals("-");
        return doubled || hyphen || (gone.length() == 1 && come.isEmpty() && !plural);
    }

    /** One vowel for another, or a key for its neighbour. */
    private static boolean slip(char one, char other) {
        if (VOWELS.indexOf(one) >= 0 && VOWELS.indexOf(other) >= 0) {
            return true;
        }
        for (String row : KEY_ROWS) {
            int at = row.indexOf(one);
            int there = row.indexOf(other);
            if (at >= 0 && there >= 0) {
                return Math.abs(at - there) == 1;
            }
        }
        return false;
    }
}
