package io.driftwarden.engine.value;

import java.util.Optional;

/** Telephone numbers. */
final class Phone {
    private static final int MIN_DIGITS = 7;
    private static final int MAX_DIGITS = 15;
    private static final int MAX_RAW = 40;

    private Phone() {}

    /** The digits, after a plus sign if the country code is there ({@code +} or {@code 00}). */
    static Optional<String> of(String raw) {
        String text = raw.strip();
        if (text.regionMatches(true, 0, "tel:", 0, 4)) {
            text = text.substring(4);
        }
        if (text.length() > MAX_RAW) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder(MAX_DIGITS);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ('0' <= c && c <= '9') {
                digits.append(c);
            } else if ("+-.()/ \u00a0".indexOf(c) < 0 || (c == '+' && i > 0)) {
                return Optional.empty();
            }
        }
        boolean international = text.startsWith("+") || (digits.length() > MIN_DIGITS && digits.indexOf("00") == 0);
        String number = international && !text.startsWith("+") ? digits.substring(2) : digits.toString();
        return number.length() < MIN_DIGITS || number.length() > MAX_DIGITS
                ? Optional.empty()
                : Optional.of(international ? '+' + number : number);
    }
}
