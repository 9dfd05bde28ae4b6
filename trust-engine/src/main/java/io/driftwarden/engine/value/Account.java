package io.driftwarden.engine.value;

import com.google.common.base.Ascii;
import java.util.HashMap;
import java.util.Map;

/** Bank account numbers. */
final class Account {
    private static final int MIN_LENGTH = 5;
    private static final int MAX_LENGTH = 34;
    /** Country and check digits, which count last. */
    private static final int CHECKED = 4;
    /** IBAN lengths by country: SWIFT IBAN registry, release 99. */
    private static final Map<String, Integer> IBAN_LENGTHS = lengths(
            "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29"
                    + " ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27"
                    + " JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28"
                    + " NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23"
                    + " ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30");

    private Account() {}

    private static Map<String, Integer> lengths(String table) {
        Map<String, Integer> lengths = new HashMap<>();
        for (String entry : table.split(" ", -1)) {
            lengths.put(entry.substring(0, 2), Integer.valueOf(entry.substring(2)));
        }
        return Map.copyOf(lengths);
    }

    /** Upper case, without spaces, dashes and dots; empty if too long. Of other alphabets no letter is one of an account. */
    static String compact(String raw) {
        StringBuilder compact = new StringBuilder(MAX_LENGTH);
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (!Character.isWhitespace(c) && c != '-' && c != '.') {
                if (compact.length() == MAX_LENGTH) {
                    return "";
                }
                compact.append(c);
            }
        }
        return Ascii.toUpperCase(compact);
    }

    static boolean plausible(String compact) {
        boolean digits = false;
        for (int i = 0; i < compact.length(); i++) {
            char c = compact.charAt(i);
            if (!digit(c) && !letter(c)) {
                return false;
            }
            digits |= digit(c);
        }
        return digits && compact.length() >= MIN_LENGTH;
    }

    /** Two letters, two digits, then 11 to 30 letters and digits: the form of an IBAN, whatever its check digits. */
    static boolean ibanForm(String compact) {
        return compact.length() >= 15
                && compact.length() <= MAX_LENGTH
                && letter(compact.charAt(0))
                && letter(compact.charAt(1))
                && digit(compact.charAt(2))
                && digit(compact.charAt(3))
                && plausible(compact);
    }

    /** Length and check digits are right (ISO 13616, ISO 7064 mod 97-10). */
    static boolean iban(String compact) {
        return ibanForm(compact) && iban(compact, 0, compact.length());
    }

    /**
     * Whether an IBAN stands between two places of a text, perhaps in groups with a space or a dash between them. Copies nothing:
     * texts hold many numbers, and few are IBANs.
     */
    static boolean iban(String text, int from, int to) {
        int length = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (digit(c) || letter(c)) {
                length++;
            } else if (c != ' ' && c != '-') {
                return false;
            }
        }
        return length >= CHECKED
                && IBAN_LENGTHS.getOrDefault(text.substring(from, from + 2), 0) == length
                && remainder(remainder(0, text, from + CHECKED, to), text, from, from + CHECKED) == 1;
    }

    /** Of the number so far and what the letters and digits between two places stand for. */
    private static int remainder(int before, String text, int from, int to) {
        int remainder = before;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (digit(c)) {
                remainder = (remainder * 10 + c - '0') % 97;
            } else if (letter(c)) {
                remainder = (remainder * 100 + c - 'A' + 10) % 97;
            }
        }
        return remainder;
    }

    private static boolean letter(char c) {
        return 'A' <= c && c <= 'Z';
    }

    private static boolean digit(char c) {
        return '0' <= c && c <= '9';
    }
}
