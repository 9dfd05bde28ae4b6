package io.driftwarden.engine.content;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/** The images and links of a text that a client renders as Markdown or HTML. */
final class Rendered {
    private static final int MAX_TEXT = 128 * 1024;
    private static final int MAX_FOUND = 64;

    /** Characters of a URL that are looked at. */
    private static final int MAX_URL = 4_096;

    private static final Pattern OPENING = Pattern.compile(
            "(?i)(!?)\\]\\(\\s*<?((?:https?:)?//)|<(img|a|iframe)\\b[^>]{0,300}?\\b(?:src|href)\\s*=\\s*[\"']?((?:https?:)?//)|^\\s*\\[[^\\]\\n]{1,60}\\]:\\s*((?:https?:)?//)");

    private Rendered() {}

    /**
     * An image or a link.
     *
     * @param image it is fetched without a click
     */
    record Reference(String url, boolean image) {}

    static List<Reference> in(String text) {
        if (text.indexOf("//") < 0) {
            return List.of();
        }
        List<Reference> found = new ArrayList<>();
        String cut = text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
        Matcher matcher = OPENING.matcher(cut);
        while (found.size() < MAX_FOUND && matcher.find()) {
            int group = matcher.start(2) >= 0 ? 2 : matcher.start(4) >= 0 ? 4 : 5;
            String element = matcher.group(3);
            boolean image = group == 5
                    || (group == 2 && bangBefore(cut, matcher.start()))
                    || (element != null && !element.equalsIgnoreCase("a"));
            found.add(new Reference(url(cut, matcher.start(group)), image));
        }
        return found;
    }

    /** The {@code !} before the bracket that the one at the place closes. */
    private static boolean bangBefore(String text, int close) {
        int open = text.lastIndexOf('[', close);
        return open > 0 && text.charAt(open - 1) == '!' && close - open < 300;
    }

    /** The URL that begins at the place; placeholders in it may hold spaces. */
    private static String url(String text, int from) {
        int depth = 0;
        int i = from;
        int end = Math.min(text.length(), from + MAX_URL);
        while (i < end) {
            char c = text.charAt(i);
            depth += c == '{' || c == '[' || c == '<' ? 1 : c == '}' || c == ']' || c == '>' ? -1 : 0;
            if (depth < 0 || c == '"' || c == '\n' || c == ')' || (c <= ' ' && depth == 0)) {
                break;
            }
            i++;
        }
        return text.substring(from, i);
    }
}
