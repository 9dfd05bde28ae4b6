package io.driftwarden.engine.spelling;

import java.util.Set;

/** Removes what a shell or a database removes from within words: empty quotes, backslashes, field separators, comments. */
final class Quotes {
    private Quotes() {}

    static String removed(String text, Set<Mark> marks) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int skip = skipped(text, i, marks);
            if (skip > 0) {
                if (text.charAt(i) == '$' || text.charAt(i) == '/') {
                    blank(plain);
                }
                i += skip;
            } else {
                char c = text.charAt(i++);
                if (Character.isWhitespace(c)) {
                    blank(plain);
                } else {
                    plain.append(c);
                }
            }
        }
        return plain.toString();
    }

    private static int skipped(String text, int at, Set<Mark> marks) {
        char c = text.charAt(at);
        if (c == '\'' || c == '"') {
            if (at > 0 && at + 1 < text.length() && letter(text, at - 1) && text.charAt(at + 1) == c) {
                marks.add(Mark.QUOTED); // c''at
            }
            return 1;
        }
        if (c == '\\' && letter(text, at - 1) && letter(text, at + 1)) {
            marks.add(Mark.QUOTED); // pas\swd
            return 1;
        }
        if (c == '$' && (text.startsWith("${IFS}", at) || text.startsWith("$IFS", at))) {
            marks.add(Mark.QUOTED);
            return text.startsWith("${IFS}", at) ? 6 : 4;
        }
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            if (end > 0) {
                marks.add(Mark.COMMENT);
                return end + 2 - at;
            }
        }
        return 0;
    }

    private static boolean letter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }

    private static void blank(StringBuilder plain) {
        if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
            plain.append(' ');
        }
    }
}
