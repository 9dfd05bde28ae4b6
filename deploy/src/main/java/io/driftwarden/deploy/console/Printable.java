package io.driftwarden.deploy.console;

/** Text of agents and tool servers, made safe for a terminal. */
public final class Printable {

    private Printable() {}

    /**
     * The text with everything that could move the cursor, colour, hide or reorder what is shown written as
     * <code>&#92;u{…}</code>, and cut.
     *
     * @param maxCharacters most characters of the text that are shown; an ellipsis follows a cut
     */
    public static String of(String text, int maxCharacters) {
        StringBuilder safe = new StringBuilder(Math.min(text.length(), maxCharacters));
        int shown = 0;
        int at = 0;
        while (at < text.length()) {
            if (shown == maxCharacters) {
                return safe.append('…').toString();
            }
            int point = text.codePointAt(at);
            if (isUnsafe(point)) {
                safe.append("\\u{").append(Integer.toHexString(point)).append('}');
            } else {
                safe.appendCodePoint(point);
            }
            at += Character.charCount(point);
            shown++;
        }
        return safe.toString();
    }

    private static boolean isUnsafe(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
