package io.driftwarden.engine.capability;

import io.driftwarden.engine.value.Confusables;
import java.util.List;
import java.util.Locale;

/**
 * What a reader makes of a tool's name.
 *
 * @param letters its letters and digits in lower case: what no convention of writing names changes
 * @param looks what they look like, by the letters alone and as they are written
 * @param oddlySeparated separators lead it, end it, or stand two in a row: no convention writes so
 */
record ToolLook(String letters, List<String> looks, boolean oddlySeparated) {
    private static final int MAX_LETTERS = 128;

    static ToolLook of(String name) {
        String letters = letters(name);
        // In lower case a capital i is no longer the bar that passes for an l.
        String written = letters(name.replace('I', 'l'));
        String look = Confusables.look(letters);
        return new ToolLook(
                letters,
                written.equals(letters) ? List.of(look) : List.of(look, Confusables.look(written)),
                oddlySeparated(name));
    }

    private static String letters(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(MAX_LETTERS)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static boolean oddlySeparated(String name) {
        boolean after = true;
        for (int i = 0; i < name.length(); i++) {
            boolean separator = separator(name.charAt(i));
            if (separator && after) {
                return true;
            }
            after = separator;
        }
        return after && !name.isEmpty();
    }

    private static boolean separator(char c) {
        return c == '_' || c == '-' || c == '.' || c == '/' || c == ' ';
    }
}
