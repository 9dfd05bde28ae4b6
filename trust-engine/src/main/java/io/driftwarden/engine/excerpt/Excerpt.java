package io.driftwarden.engine.excerpt;

/** A text's beginning. */
public final class Excerpt {

    private Excerpt() {}

    /**
     * The text, or its beginning and an ellipsis.
     *
     * @param length most UTF-16 units of the text that are kept, one fewer where the cut would part a surrogate pair:
     *     half a pair has no encoding
     */
    public static String of(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        boolean parted = length > 0
                && Character.isHighSurrogate(text.charAt(length - 1))
                && Character.isLowSurrogate(text.charAt(length));
        return text.substring(0, parted ? length - 1 : length) + '…';
    }
}
