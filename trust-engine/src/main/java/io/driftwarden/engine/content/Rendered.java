package io.driftwarden.engine.content;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The images and links of a text that a client renders as Markdown or HTML. */
final class Rendered {
    private static final int MAX_TEXT = 128 * 1024;
    static final int MAX_FOUND = 64;

    /** Characters of a URL that are looked at. */
    private static final int MAX_URL = 4_096;

    /** Characters of a tag or of a line before the URL that it holds. */
    private static final int MAX_BEFORE = 360;

    /** Spaces between a mark and the URL that it announces. */
    private static final int MAX_SPACES = 16;

    private static final Pattern TAG = Pattern.compile("(?is)<(img|a|iframe)\\b[^>]*\\b(?:src|href)\\s*=\\s*[\"']?");
    private static final Pattern DEFINITION = Pattern.compile("\\s*\\[[^\\]\\n]{1,60}\\]:\\s*");

    private Rendered() {}

    /**
     * An image or a link.
     *
     * @param from where the URL begins in the text
     * @param image it is fetched without a click
     */
    record Reference(int from, String url, boolean image) {}

    static List<Reference> in(String text) {
        String cut = text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
        List<Reference> found = new ArrayList<>();
        int slashes = cut.indexOf("//");
        while (slashes >= 0 && found.size() < MAX_FOUND) {
            int from = start(cut, slashes);
            Boolean image = announced(cut, from);
            if (image != null) {
                found.add(new Reference(from, url(cut, from), image));
            }
            slashes = cut.indexOf("//", slashes + 2);
        }
        return found;
    }

    /** Where the URL begins that has the slashes. */
    private static int start(String text, int slashes) {
        if (text.regionMatches(true, slashes - 6, "https:", 0, 6)) {
            return slashes - 6;
        }
        return text.regionMatches(true, slashes - 5, "http:", 0, 5) ? slashes - 5 : slashes;
    }

    /** Whether what stands before the URL makes it an image; null where it makes it neither an image nor a link. */
    private static @Nullable Boolean announced(String text, int from) {
        int marked = beforeSpaces(text, from);
        char mark = marked > 0 ? text.charAt(marked - 1) : 0;
        if (mark == '<') {
            marked = beforeSpaces(text, marked - 1);
            mark = marked > 0 ? text.charAt(marked - 1) : 0;
        }
        return switch (mark) {
            case '(' -> text.startsWith("](", marked - 2) ? bangBefore(text, marked - 2) : null;
            case '=', '"', '\'' -> inTag(text, from);
            case ':' -> (text.startsWith("]:", marked - 2) && defined(text, from)) ? true : null;
            default -> null;
        };
    }

    private static int beforeSpaces(String text, int from) {
        int i = from;
        while (i > 0 && from - i < MAX_SPACES && text.charAt(i - 1) <= ' ') {
            i--;
        }
        return i;
    }

    private static @Nullable Boolean inTag(String text, int from) {
        String before = text.substring(Math.max(0, from - MAX_BEFORE), from);
        Matcher matcher = TAG.matcher(before.substring(Math.max(0, before.lastIndexOf('<'))));
        return matcher.matches() ? Boolean.valueOf(!matcher.group(1).equalsIgnoreCase("a")) : null;
    }

    private static boolean defined(String text, int from) {
        String before = text.substring(Math.max(0, from - MAX_BEFORE), from);
        int line = before.lastIndexOf('\n') + 1;
        boolean whole = line > 0 || from <= MAX_BEFORE;
        return whole && DEFINITION.matches(before.substring(line));
    }

    /** The {@code !} before the bracket that the one at the place closes; a link's text may be an image itself. */
    private static boolean bangBefore(String text, int close) {
        int depth = 1;
        int open = close;
        int end = Math.max(0, close - MAX_BEFORE);
        while (depth > 0 && open > end) {
            open--;
            depth += text.charAt(open) == ']' ? 1 : text.charAt(open) == '[' ? -1 : 0;
        }
        return depth == 0 && open > 0 && text.charAt(open - 1) == '!';
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
