package io.driftwarden.engine.value;

/** The parts of a mailbox (RFC 5322, section 3.4.1, without quoted local parts and comments). */
final class Mailbox {
    /** RFC 5321, section 4.5.3.1.1. */
    private static final int MAX_LOCAL = 64;

    private Mailbox() {}

    /** The address without display name and {@code mailto:}. */
    static String bare(String raw) {
        String text = raw.strip();
        int open = text.lastIndexOf('<');
        if (open >= 0 && text.endsWith(">")) {
            text = text.substring(open + 1, text.length() - 1).strip();
        }
        if (text.regionMatches(true, 0, "mailto:", 0, 7)) {
            int query = text.indexOf('?');
            text = text.substring(7, query < 0 ? text.length() : query);
        }
        return text;
    }

    static boolean validLocalPart(String local) {
        return local.length() <= MAX_LOCAL && local.chars().allMatch(Mailbox::inLocalPart);
    }

    /** Letters of any script (RFC 6531) and what RFC 5322 calls atext, and dots. */
    private static boolean inLocalPart(int c) {
        return Character.isLetterOrDigit(c) || (c < 0x80 && ".!#$%&'*+-/=?^_`{|}~".indexOf(c) >= 0);
    }
}
