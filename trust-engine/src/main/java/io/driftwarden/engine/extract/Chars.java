package io.driftwarden.engine.extract;

/** Character classes of text that holds values. */
final class Chars {
    static final int DOT = 1;
    static final int AT = 2;
    static final int COLON = 4;
    static final int SLASH = 8;
    static final int DIGIT = 16;
    static final int PERCENT = 32;

    /** An IBAN in groups of four, with room to spare. */
    private static final int MAX_GROUPS = 45;

    private static final int MAX_PHONE = 24;

    private Chars() {}

    private static final int DELIMITER = 64;
    private static final byte[] ASCII = ascii();

    private static byte[] ascii() {
        byte[] classes = new byte[0x80];
        for (char c = 0; c < 0x80; c++) {
            boolean delimiter = c <= ' ' || "\"'`<>(){}[],;|\\".indexOf(c) >= 0;
            boolean digit = '0' <= c && c <= '9';
            classes[c] = (byte)
                    (switch (c) {
                        case '.' -> DOT;
                        case '@' -> AT;
                        case ':' -> COLON;
                        case '/' -> SLASH;
                        case '%' -> PERCENT;
                        default -> delimiter ? DELIMITER : digit ? DIGIT : 0;
                    });
        }
        return classes;
    }

    /** What the character tells about its token: {@link #DOT} and its like, 0 for nothing, negative if it ends the token. */
    static int kind(char c) {
        if (c < 0x80) {
            return ASCII[c] == DELIMITER ? -1 : ASCII[c];
        }
        return delimiter(c) ? -1 : c == '\u3002' || c == '\uff0e' ? DOT : 0;
    }

    /** Something in the text could be a value: a text without these characters holds none. */
    static boolean telling(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || (ASCII[c] != 0 && ASCII[c] != DELIMITER)) {
                return true;
            }
        }
        return text.length() == 9 && text.equalsIgnoreCase("localhost");
    }

    /** A stretch of text could be a destination: a mark in it tells so. */
    static boolean placed(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if ((kind(text.charAt(i)) & (DOT | AT | COLON | SLASH)) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Ends a token: white space, quotes, brackets, separators. */
    static boolean delimiter(char c) {
        if (c < 0x80) {
            return ASCII[c] == DELIMITER;
        }
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> false;
        };
    }

    static boolean trailing(char c) {
        return ".:!?*_~=&".indexOf(c) >= 0;
    }

    static boolean leading(char c) {
        return "*_=&:!?#-".indexOf(c) >= 0;
    }

    static boolean scheme(char c) {
        return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') || c == '+' || c == '-';
    }

    static boolean localPart(char c) {
        return Character.isLetterOrDigit(c) || ".!#$%&*+-/?^_~".indexOf(c) >= 0;
    }

    static boolean domain(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '\u3002' || c == '\uff0e';
    }

    static boolean capitalsAndDigits(String text, int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean digit = '0' <= c && c <= '9';
            if (!digit && (c < 'A' || c > 'Z')) {
                return false;
            }
            digits += digit ? 1 : 0;
        }
        return digits >= 10;
    }

    /** Where capitals and digits in groups parted by single spaces or dashes end. */
    static int groupsEnd(String text, int from) {
        int limit = Math.min(text.length(), from + MAX_GROUPS);
        int end = from;
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            boolean member = ('0' <= c && c <= '9') || ('A' <= c && c <= 'Z');
            if (member) {
                end = i + 1;
            } else if ((c != ' ' && c != '-') || end < i) {
                return end;
            }
        }
        return end;
    }

    static int phoneEnd(String text, int from) {
        int limit = Math.min(text.length(), from + MAX_PHONE);
        int end = from + 1;
        for (int i = from + 1; i < limit; i++) {
            char c = text.charAt(i);
            if ('0' <= c && c <= '9') {
                end = i + 1;
            } else if (" -().".indexOf(c) < 0 || i - end > 1) {
                return end;
            }
        }
        return end;
    }
}
