package io.driftwarden.engine.redirect;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads where a page's markup sends its reader on to: by {@code meta refresh}, or by a script that sets the location. Scripts that
 * name several places mean one or another, and tell nothing.
 */
final class PageReader {
    private static final int MAX_TEXT = 65_536;
    private static final int MAX_BEFORE = 512;
    private static final int MAX_TAGS = 64;
    private static final int MAX_TAG = 2_048;
    private static final int MAX_URL = 2_048;
    private static final Set<String> SETTING = Set.of(".replace(", ".assign(");

    private final String text;
    /** As the text, in lower case where that leaves every character in its place. */
    private final String folded;

    private PageReader(String text) {
        this.text = text;
        this.folded = folded(text);
    }

    static void read(String raw, List<Step> steps) {
        if (!raw.contains("ocation") && !raw.contains("efresh") && !raw.contains("EFRESH")) {
            return;
        }
        PageReader page = new PageReader(raw.length() <= MAX_TEXT ? raw : raw.substring(0, MAX_TEXT));
        if (page.markup()) {
            String refresh = page.refresh();
            @Nullable String target = refresh == null ? page.script() : refresh;
            if (target != null && !target.isEmpty()) {
                steps.add(new Step("", target, false));
            }
        }
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(i, (char) (c + 32));
            }
        }
        return folded.toString();
    }

    /** Tools put a line or two before the page itself. */
    private boolean markup() {
        String beginning = folded.substring(0, Math.min(folded.length(), MAX_BEFORE));
        return beginning.contains("<html")
                || beginning.contains("<!doctype")
                || beginning.contains("<head")
                || beginning.contains("<meta")
                || beginning.contains("<script");
    }

    private @Nullable String refresh() {
        int from = 0;
        for (int tags = 0; tags < MAX_TAGS; tags++) {
            int tag = folded.indexOf("<meta", from);
            if (tag < 0) {
                return null;
            }
            int end = end(tag, MAX_TAG);
            String inner = folded.substring(tag, end);
            int close = inner.indexOf('>');
            inner = close < 0 ? inner : inner.substring(0, close);
            int url = inner.indexOf("url", inner.indexOf("content"));
            if (url > 0 && inner.contains("http-equiv") && inner.contains("refresh")) {
                int equals = inner.indexOf('=', url);
                return equals < 0 ? null : refreshed(text.substring(tag + equals + 1, tag + inner.length()));
            }
            from = tag + 5;
        }
        return null;
    }

    private static String refreshed(String rest) {
        String value = rest.strip();
        int start = 0;
        while (start < value.length() && "'\"".indexOf(value.charAt(start)) >= 0) {
            start++;
        }
        int stop = start;
        while (stop < value.length() && "'\" ".indexOf(value.charAt(stop)) < 0) {
            stop++;
        }
        return value.substring(start, stop);
    }

    private @Nullable String script() {
        @Nullable String only = null;
        int open = folded.indexOf("<script");
        for (int scripts = 0; open >= 0 && scripts < MAX_TAGS; scripts++) {
            int close = folded.indexOf("</script", open);
            int end = close < 0 ? folded.length() : close;
            String inner = folded.substring(open, end);
            for (int at = inner.indexOf("location"); at > 0; at = inner.indexOf("location", at + 8)) {
                String target = set(open + at + 8, end);
                if (target != null && only != null && !only.equals(target)) {
                    return null;
                }
                only = target == null ? only : target;
            }
            open = close < 0 ? -1 : folded.indexOf("<script", close);
        }
        return only;
    }

    /** What the location is set to, by what follows the word; null if it is not. */
    private @Nullable String set(int after, int end) {
        int at = folded.startsWith(".href", after) ? after + 5 : after;
        for (String call : SETTING) {
            if (folded.startsWith(call, at)) {
                return quoted(at + call.length(), end);
            }
        }
        at = blanks(at, end);
        return at < end && folded.charAt(at) == '=' ? quoted(at + 1, end) : null;
    }

    private @Nullable String quoted(int from, int end) {
        int open = blanks(from, end);
        if (open >= end || "'\"`".indexOf(text.charAt(open)) < 0) {
            return null;
        }
        String rest = text.substring(open + 1, Math.min(end, open + MAX_URL));
        int close = rest.indexOf(text.charAt(open));
        return close < 0 ? null : rest.substring(0, close).replace("\\/", "/");
    }

    private int end(int from, int length) {
        return Math.min(folded.length(), from + length);
    }

    private int blanks(int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }
}
