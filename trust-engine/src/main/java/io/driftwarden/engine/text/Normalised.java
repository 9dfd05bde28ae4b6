package io.driftwarden.engine.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text as patterns see it: compatibility forms folded, lower-cased, invisible characters taken out.
 *
 * @param text what a reader would see
 * @param hidden what a reader would not see: text in the Unicode tag block, decoded
 * @param invisible characters taken out: zero-width, bidirectional controls, tags, terminal escapes
 */
record Normalised(String text, String hidden, int invisible) {
    /** First and last code point of the tag characters that mirror ASCII (Unicode 15, block Tags). */
    private static final int TAG_FIRST = 0xE0020;

    private static final int TAG_LAST = 0xE007E;
    private static final int TAG_BASE = 0xE0000;

    static Normalised of(String raw) {
        if (ascii(raw)) {
            return new Normalised(raw.toLowerCase(Locale.ROOT), "", raw.indexOf('\u001b') >= 0 ? 1 : 0);
        }
        StringBuilder visible = new StringBuilder(raw.length());
        StringBuilder hidden = new StringBuilder();
        int invisible = 0;
        for (int i = 0; i < raw.length(); ) {
            int c = raw.codePointAt(i);
            i += Character.charCount(c);
            if (c >= TAG_FIRST && c <= TAG_LAST) {
                hidden.appendCodePoint(c - TAG_BASE);
                invisible++;
            } else if (invisible(c)) {
                invisible++;
            } else {
                visible.appendCodePoint(c);
            }
        }
        String folded = Normalizer.normalize(visible, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return new Normalised(folded, hidden.toString().toLowerCase(Locale.ROOT), invisible);
    }

    private static boolean ascii(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) > 0x7e) {
                return false;
            }
        }
        return true;
    }

    /** Has no width or only steers direction. Joiners within emoji and scripts that need them are format characters too. */
    private static boolean invisible(int c) {
        return Character.getType(c) == Character.FORMAT || c == 0x1b || (c >= TAG_BASE && c <= 0xE007F);
    }
}
