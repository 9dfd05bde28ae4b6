package io.driftwarden.engine.label;

/** The check digits that tell a card or an identity number from any other number. */
final class Checksums {
    private static final String SPANISH = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final int[] CHINESE = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHINESE_CHECK = "10X98765432";

    /** Values of the characters at odd places of an Italian tax code (DM 12/03/1974): digits, then letters. */
    private static final int[] ITALIAN_ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    /** Multiplication in the dihedral group of order ten, and the permutation of Verhoeff's scheme (1969). */
    private static final String[] VERHOEFF = {
        "0123456789",
        "1234067895",
        "2340178956",
        "3401289567",
        "4012395678",
        "5987604321",
        "6598710432",
        "7659821043",
        "8765932104",
        "9876543210"
    };

    private static final String[] PERMUTED = {
        "0123456789", "1576283094", "5803796142", "8916043527", "9453126870", "4286573901", "2793806415", "7046913258"
    };

    private Checksums() {}

    /** ISO/IEC 7812-1, annex B. */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int value = i % 2 == 0 ? digit : 2 * digit;
            sum += value > 9 ? value - 9 : value;
        }
        return sum % 10 == 0;
    }

    /** Payment card: the issuer's range, its length, and Luhn's check digit. */
    static boolean card(String digits) {
        return luhn(digits)
                && switch (digits.length()) {
                    case 14 -> within(digits, 2, 36, 36) || within(digits, 2, 38, 39) || within(digits, 3, 300, 305);
                    case 15 -> within(digits, 2, 34, 34) || within(digits, 2, 37, 37);
                    case 16 ->
                        digits.charAt(0) == '4'
                                || within(digits, 2, 51, 55)
                                || within(digits, 4, 2221, 2720)
                                || within(digits, 4, 2200, 2204)
                                || within(digits, 4, 3528, 3589)
                                || within(digits, 4, 6011, 6011)
                                || within(digits, 3, 644, 659)
                                || within(digits, 2, 62, 62);
                    default -> false;
                };
    }

    private static boolean within(String digits, int length, int low, int high) {
        int prefix = Integer.parseInt(digits.substring(0, length));
        return low <= prefix && prefix <= high;
    }

    /** Chinese resident identity number (GB 11643, ISO 7064 mod 11-2): 17 digits with a birth date, and a digit or X. */
    static boolean chinese(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += CHINESE[i] * (number.charAt(i) - '0');
        }
        return date(number, 10)
                && within(number.substring(6), 2, 19, 20)
                && CHINESE_CHECK.charAt(sum % 11) == number.charAt(17);
    }

    private static boolean date(String number, int from) {
        return within(number.substring(from), 2, 1, 12) && within(number.substring(from + 2), 2, 1, 31);
    }

    /** Brazilian CPF: two check digits mod 11. */
    static boolean brazilian(String digits) {
        return digits.chars().distinct().count() > 1 && cpf(digits, 9) && cpf(digits, 10);
    }

    private static boolean cpf(String digits, int place) {
        int sum = 0;
        for (int i = 0; i < place; i++) {
            sum += (place + 1 - i) * (digits.charAt(i) - '0');
        }
        return sum * 10 % 11 % 10 == digits.charAt(place) - '0';
    }

    /** French NIR: sex, year, month, place, order, and a key mod 97. */
    static boolean french(String digits) {
        boolean plausible =
                (digits.charAt(0) == '1' || digits.charAt(0) == '2') && within(digits.substring(3), 2, 1, 12);
        return plausible && 97 - Long.parseLong(digits.substring(0, 13)) % 97 == Integer.parseInt(digits.substring(13));
    }

    /** Indian Aadhaar: twelve digits, the first neither 0 nor 1, the last by Verhoeff. */
    static boolean indian(String digits) {
        int check = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            check = VERHOEFF[check].charAt(PERMUTED[i % 8].charAt(digit) - '0') - '0';
        }
        return digits.charAt(0) > '1' && check == 0;
    }

    /** Russian SNILS: nine digits and a sum mod 101. */
    static boolean russian(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (9 - i) * (digits.charAt(i) - '0');
        }
        return sum > 0 && sum % 101 % 100 == Integer.parseInt(digits.substring(9));
    }

    /** Spanish DNI and NIE: a letter mod 23; a leading X, Y or Z stands for 0, 1 or 2. */
    static boolean spanish(String number) {
        int leading = "XYZ".indexOf(number.charAt(0));
        String digits = (leading < 0 ? "" : Integer.toString(leading)) + number.substring(leading < 0 ? 0 : 1, 8);
        return SPANISH.charAt(Integer.parseInt(digits) % 23) == number.charAt(8);
    }

    /** Italian codice fiscale: sixteen characters, the last a check letter. */
    static boolean italian(String code) {
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            char c = code.charAt(i);
            int place = Character.isDigit(c) ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? ITALIAN_ODD[place] : place;
        }
        return code.charAt(15) == 'A' + sum % 26;
    }
}
