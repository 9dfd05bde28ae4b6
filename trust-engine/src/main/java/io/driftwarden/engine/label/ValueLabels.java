package io.driftwarden.engine.label;

import java.util.Set;

/**
 * Labels by the shape of values in a text: card numbers, and national identity numbers that carry a check digit. One
 * pass; a number in digits alone counts only where its scheme is narrow enough that a serial number hardly passes.
 */
final class ValueLabels {
    /** Characters of the longest number, with its separators. */
    private static final int MAX_LENGTH = 26;

    private static final int MIN_DIGITS = 7;

    private ValueLabels() {}

    /** Adds what the text between two positions holds. */
    static void read(String text, Set<DataLabel> labels) {
        int i = 0;
        while (i < text.length()) {
            if (!alphanumeric(text.charAt(i)) || (i > 0 && alphanumeric(text.charAt(i - 1)))) {
                i++;
                continue;
            }
            int end = numbers(text, i, labels);
            i = end > i ? end : wordEnd(text, i);
        }
    }

    /** Reads the number that begins here, at the end of each of its groups; returns where it ends, or begins if it is none. */
    private static int numbers(String text, int from, Set<DataLabel> labels) {
        int digits = 0;
        int end = from;
        int limit = Math.min(text.length(), from + MAX_LENGTH);
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (!digit(c) && !upper(c)) {
                break;
            }
            digits += digit(c) ? 1 : 0;
            if (digits == 0 && i + 1 < limit && !alphanumeric(text.charAt(i + 1))) {
                break; // a word before a number
            }
            boolean last = i + 1 == text.length() || !alphanumeric(text.charAt(i + 1));
            if (last && digits >= MIN_DIGITS) {
                end = i + 1;
                number(text.substring(from, end), labels);
            }
            boolean group = i + 2 < limit && separator(text.charAt(i + 1)) && digitOrCheck(text.charAt(i + 2));
            i += group ? 1 : 0;
        }
        return end;
    }

    /** A group may be a check letter. */
    private static boolean digitOrCheck(char c) {
        return digit(c) || upper(c);
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && alphanumeric(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static void number(String written, Set<DataLabel> labels) {
        StringBuilder compact = new StringBuilder();
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (alphanumeric(c)) {
                compact.append(c);
            }
            shape.append(digit(c) ? '9' : upper(c) ? 'A' : c);
        }
        String number = compact.toString();
        switch (number.length()) {
            case 14, 15, 16 -> long16(number, shape.toString(), labels);
            case 9, 11, 12, 18 -> identity(number, shape.toString(), labels);
            default -> {}
        }
    }

    private static void long16(String number, String shape, Set<DataLabel> labels) {
        if (shape.equals("AAAAAA99A99A999A")) {
            add(Checksums.italian(number), DataLabel.PERSONAL, labels);
        } else if (digits(number)) {
            add(cardShape(shape) && Checksums.card(number), DataLabel.FINANCIAL, labels);
            add(number.length() == 15 && Checksums.french(number), DataLabel.PERSONAL, labels);
        }
    }

    private static void identity(String number, String shape, Set<DataLabel> labels) {
        boolean identity =
                switch (shape) {
                    case "99999999A", "99999999-A", "A9999999A", "A-9999999-A" ->
                        (digit(number.charAt(0)) || "XYZ".indexOf(number.charAt(0)) >= 0) && Checksums.spanish(number);
                    case "999.999.999-99" -> Checksums.brazilian(number);
                    case "999-999-999 99" -> Checksums.russian(number);
                    case "9999 9999 9999" -> Checksums.indian(number);
                    case "999999999999999999", "99999999999999999A" -> Checksums.chinese(number);
                    default -> false;
                };
        add(identity, DataLabel.PERSONAL, labels);
    }

    /** In one piece, or in the groups in which cards show it. */
    private static boolean cardShape(String shape) {
        return switch (shape.replace('-', ' ')) {
            case "99999999999999",
                    "999999999999999",
                    "9999999999999999",
                    "9999 9999 9999 9999",
                    "9999 999999 99999",
                    "9999 999999 9999" -> true;
            default -> false;
        };
    }

    private static void add(boolean holds, DataLabel label, Set<DataLabel> labels) {
        if (holds) {
            labels.add(label);
        }
    }

    private static boolean digits(String number) {
        return number.chars().allMatch(c -> '0' <= c && c <= '9');
    }

    private static boolean separator(char c) {
        return c == ' ' || c == '-' || c == '.';
    }

    private static boolean alphanumeric(char c) {
        return digit(c) || upper(c) || ('a' <= c && c <= 'z');
    }

    private static boolean upper(char c) {
        return 'A' <= c && c <= 'Z';
    }

    private static boolean digit(char c) {
        return '0' <= c && c <= '9';
    }
}
