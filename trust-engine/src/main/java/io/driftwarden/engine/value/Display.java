package io.driftwarden.engine.value;

import io.driftwarden.engine.excerpt.Excerpt;

/** What may be shown of a value: enough to recognise it, nothing that could be a secret. */
final class Display {
    private static final int MAX_PATH = 80;
    private static final int MAX_SEGMENT = 20;

    private Display() {}

    static String of(CanonicalValue value) {
        if (value.kind() != ValueKind.URL) {
            return Excerpt.of(value.canonical(), 2 * MAX_PATH);
        }
        StringBuilder shown = new StringBuilder(authority(value));
        StringBuilder path = new StringBuilder();
        for (String segment : Excerpt.of(value.path(), 4 * MAX_PATH).split("/", -1)) {
            path.append(path.isEmpty() && segment.isEmpty() ? "" : "/").append(couldBeSecret(segment) ? "…" : segment);
        }
        shown.append(Excerpt.of(path.toString(), MAX_PATH));
        return value.query().isEmpty() ? shown.toString() : shown.append("?…").toString();
    }

    /** Scheme, host and port; the canonical form may name an object in a cloud's store instead. */
    private static String authority(CanonicalValue value) {
        String scheme = value.scheme().isEmpty() ? "" : value.scheme() + "://";
        String host = value.host().indexOf(':') < 0 ? value.host() : '[' + value.host() + ']';
        boolean usual = value.port() == Schemes.defaultPort(value.scheme());
        return scheme + host + (usual ? "" : ":" + value.port());
    }

    /** Tokens in paths, such as those of chat webhooks, are long and mix letters with digits. */
    private static boolean couldBeSecret(String segment) {
        return segment.length() >= MAX_SEGMENT
                && segment.chars().anyMatch(Character::isDigit)
                && segment.chars().anyMatch(Character::isLetter);
    }
}
