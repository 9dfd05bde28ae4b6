package io.driftwarden.engine.spelling;

import java.util.Locale;

/** A way of spelling that hides a text from a check that reads it literally. */
public enum Mark {
    /** Characters escaped that need no escape: percent, Unicode, hexadecimal or entity escapes. */
    ESCAPED,
    /** An escape of an escape, or an encoding that no encoder produces. */
    ESCAPED_TWICE,
    /** A null byte, at which many readers stop. */
    NULL_BYTE,
    /** Characters that show nothing. */
    INVISIBLE,
    /** Characters that look like, or fold to, others. */
    LOOKALIKE,
    /** Steps up a folder. */
    TRAVERSAL,
    /** Steps up that show only once a filter has removed others, such as {@code ....//}. */
    NESTED_TRAVERSAL,
    /** Quotes, backslashes or blanks within words, which a shell removes. */
    QUOTED,
    /** Comments between words. */
    COMMENT,
    /** Capitals scattered over words. */
    SCATTERED_CASE,
    /** An address in another notation: decimal, octal, hexadecimal, mapped. */
    ADDRESS;

    /** Nobody spells so by accident. */
    public boolean deliberate() {
        return this == ESCAPED_TWICE
                || this == NULL_BYTE
                || this == INVISIBLE
                || this == NESTED_TRAVERSAL
                || this == QUOTED;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
