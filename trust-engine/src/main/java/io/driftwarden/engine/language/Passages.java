package io.driftwarden.engine.language;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Cuts running text into passages about as long as a sentence. Linear in the length of the text. */
public final class Passages {
    /** Characters that are read of one text. */
    public static final int MAX_TEXT = 64 * 1024;

    private static final int MAX_PASSAGE = 600;
    private static final int MAX_PASSAGES = 1_000;
    private static final int MIN_PASSAGE = 9;

    /** Where one passage ends: a blank line, a new clause's line, a sentence's end, a quoted field's seam, markup. */
    private static final Pattern SEAM = Pattern.compile(
            "\\n\\s*\\n|\\n\\s*[-*#>]|\\n(?:\\s*)(?:\\p{Lu})|[.!?:;]\\s+['\"]?\\p{Lu}|['\"]:\\s*['\"]|<[^<>\\n]{1,40}>");

    private Passages() {}

    /** The passages of the text in order, white space folded, each cut at a limit. */
    public static List<String> of(String text) {
        String plain = unescaped(text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT));
        List<String> passages = new ArrayList<>();
        Matcher seam = SEAM.matcher(plain);
        int from = 0;
        while (passages.size() < MAX_PASSAGES && seam.find()) {
            int end = seam.end();
            boolean keepsLast = Character.isUpperCase(plain.charAt(end - 1));
            add(passages, plain, from, seam.start() + 1);
            from = keepsLast ? end - 1 : end;
        }
        add(passages, plain, from, plain.length());
        return passages;
    }

    private static void add(List<String> passages, String text, int from, int to) {
        if (to - from < MIN_PASSAGE) {
            return;
        }
        String folded = fold(text, from, Math.min(to, from + MAX_PASSAGE));
        if (folded.length() >= MIN_PASSAGE) {
            passages.add(folded);
        }
    }

    private static String fold(String text, int from, int to) {
        StringBuilder folded = new StringBuilder(to - from);
        boolean space = true;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                if (!space) {
                    folded.append(' ');
                }
                space = true;
            } else {
                folded.append(c);
                space = false;
            }
        }
        return folded.toString().strip();
    }

    /** Undoes what YAML and JSON do to text inside quotes: escaped line ends, and lines folded to fit a width. */
    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = c == '\\' && i + 1 < text.length() ? text.charAt(i + 1) : 0;
            if (next == 'n' || next == 't' || next == 'r') {
                plain.append(next == 'n' ? '\n' : ' ');
                i++;
            } else if (next == '\n') {
                i = skipIndent(text, i + 2);
            } else if (next == '"' || next == '\\' || next == ' ') {
                i++;
                plain.append(next);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static int skipIndent(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i - 1;
    }
}
