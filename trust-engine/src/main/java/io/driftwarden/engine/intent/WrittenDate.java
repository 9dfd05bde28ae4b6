package io.driftwarden.engine.intent;

import java.time.Month;
import java.util.List;
import java.util.Locale;

/** A day as a call has it, {@code 2026-05-01}, in a text that writes it out: "from the 1st of May 2026". */
final class WrittenDate {
    private static final int SHORT_MONTH = 3;
    private static final int LENGTH = 10;

    private WrittenDate() {}

    /** The text, in lower case, names day, month and year of the value; where it names no year, day and month. */
    static boolean standsIn(String value, String text) {
        if (!written(value)) {
            return false;
        }
        int month = Integer.parseInt(value, 5, 7, 10);
        if (month < 1 || month > Month.values().length) {
            return false;
        }
        String name = Month.of(month).name().toLowerCase(Locale.ROOT);
        String year = value.substring(0, 4);
        return (Phrase.wordIn(name, text) || Phrase.wordIn(name.substring(0, SHORT_MONTH), text))
                && (Phrase.wordIn(year, text) || !text.contains(year.substring(0, 2)))
                && day(Integer.toString(Integer.parseInt(value, 8, LENGTH, 10)), text);
    }

    private static boolean written(String value) {
        if (value.length() < LENGTH
                || (value.length() > LENGTH
                        && Character.isLetterOrDigit(value.charAt(LENGTH))
                        && value.charAt(LENGTH) != 't')) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            boolean dash = i == 4 || i == 7;
            if (dash ? value.charAt(i) != '-' : value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean day(String day, String text) {
        return Phrase.wordIn(day, text)
                || Phrase.wordIn('0' + day, text)
                || List.of("st", "nd", "rd", "th").stream().anyMatch(end -> Phrase.wordIn(day + end, text));
    }
}
