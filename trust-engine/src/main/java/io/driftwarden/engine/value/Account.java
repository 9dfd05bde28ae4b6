package io.driftwarden.engine.value;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Bank account numbers. */
final class Account {
    private static final int MIN_LENGTH = 5;
    private static final int MAX_LENGTH = 34;
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

    /** Upper case, without spaces, dashes and dots; empty if too long. */
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
        return compact.toString().toUpperCase(Locale.ROOT);
    }

    static boolean plausible(String compact) {
        return compact.length() >= MIN_LENGTH
                && compact.chars().allMatch(Account::alphanumeric)
                && compact.chars().anyMatch(c -> '0' <= c && c <= '9');
    }

    /** Two letters, two digits, then 11 to 30 letters and digits: the form of an IBAN, whatever its check digits. */
    static boolean ibanForm(String compact) {
        return compact.length() >= 15
                && compact.length() <= MAX_LENGTH
                && letter(compact.charAt(0))
                && letter(compact.charAt(1))
                && digit(compact.charAt(2))
                && digit(compact.charAt(3))
                && compact.chars().allMatch(Account::alphanumeric);
    }

    /** Length and check digits are right (ISO 13616, ISO 7064 mod 97-10). */
    static boolean iban(String compact) {
        if (!ibanForm(compact) || IBAN_LENGTHS.getOrDefault(compact.substring(0, 2), 0) != compact.length()) {
            return false;
        }
        int remainder = 0;
        for (int i = 0; i < compact.length(); i++) {
            int value = Character.digit(compact.charAt((i + 4) % compact.length()), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder == 1;
    }

    private static boolean alphanumeric(int c) {
        return letter(c) || digit(c);
    }

    private static boolean letter(int c) {
        return 'A' <= c && c <= 'Z';
    }

    private static boolean digit(int c) {
        return '0' <= c && c <= '9';
    }
}
