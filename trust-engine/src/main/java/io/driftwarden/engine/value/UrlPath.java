package io.driftwarden.engine.value;

import java.util.ArrayDeque;
import java.util.Deque;

/** Canonical paths. */
final class UrlPath {
    private UrlPath() {}

    /** The path with one percent-encoding and without dot segments (RFC 3986, section 5.2.4); starts with a slash. */
    static String of(String raw) {
        String path = Percent.normalise(raw);
        if (!path.contains("/.")) {
            return path.startsWith("/") ? path : '/' + path;
        }
        return withoutDots(path);
    }

    /** Removes {@code .} and {@code ..} segments; those that would climb above the root are dropped. */
    static String withoutDots(String path) {
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.split("/", -1);
        for (int i = path.startsWith("/") ? 1 : 0; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            if (segments[i].equals("..")) {
                kept.pollLast();
            } else if (!segments[i].equals(".")) {
                kept.addLast(segments[i]);
                continue;
            }
            if (last) {
                kept.addLast("");
            }
        }
        return '/' + String.join("/", kept);
    }
}
