package io.driftwarden.contract.event;

/**
 * Well-formed UTF-16. JavaScript gateways that cut text at a length leave half of a surrogate pair behind; JSON can
 * carry it (as an escape), UTF-8 and so Avro cannot.
 */
public final class UnicodeText {
    private UnicodeText() {}

    /** Index of the first surrogate without its other half, or -1. */
    public static int firstUnpairedSurrogate(CharSequence text) {
        return unpairedSurrogate(text, 0);
    }

    /** As above, from this index on, which parts no pair. */
    private static int unpairedSurrogate(CharSequence text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean paired = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!paired) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    /** Whether a cut before this index would part a surrogate pair. */
    public static boolean partsPair(CharSequence text, int index) {
        return index > 0
                && index < text.length()
                && Character.isHighSurrogate(text.charAt(index - 1))
                && Character.isLowSurrogate(text.charAt(index));
    }

    /** The text with U+FFFD in the place of every unpaired surrogate. */
    public static String repaired(String text) {
        int at = firstUnpairedSurrogate(text);
        if (at < 0) {
            return text;
        }
        StringBuilder repaired = new StringBuilder(text);
        for (; at >= 0; at = unpairedSurrogate(text, at + 1)) {
            repaired.setCharAt(at, '\uFFFD');
        }
        return repaired.toString();
    }
}
