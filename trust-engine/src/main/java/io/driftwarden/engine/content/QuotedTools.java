package io.driftwarden.engine.content;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Words in quotes that are said to be tools: {@code the "Malpractice" tool}. Linear. */
final class QuotedTools {
    private static final Pattern QUOTED =
            Pattern.compile("[\"'`\u201c\u2018]([A-Za-z][A-Za-z0-9_.-]{2,63})[\"'`\u201d\u2019] (?:tool|function)\\b");

    private QuotedTools() {}

    /** The text may hold one. */
    static boolean any(String text) {
        return text.contains(" tool") || text.contains(" function");
    }

    /** The names, in order. */
    static List<String> in(String text) {
        List<String> names = new ArrayList<>();
        if (any(text)) {
            Matcher quoted = QUOTED.matcher(text);
            while (quoted.find()) {
                names.add(quoted.group(1));
            }
        }
        return names;
    }
}
