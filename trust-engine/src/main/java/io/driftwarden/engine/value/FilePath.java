package io.driftwarden.engine.value;

import java.util.Optional;

/** File paths, of Unix and Windows alike. */
final class FilePath {
    private static final int MAX_RAW = 4096;

    private FilePath() {}

    /** With slashes, without dot segments; a leading tilde, drive or relative start stays. */
    static Optional<String> of(String raw) {
        String text = raw.strip();
        boolean drive = text.length() > 2
                && Character.isLetter(text.charAt(0))
                && text.charAt(1) == ':'
                && (text.charAt(2) == '\\' || text.charAt(2) == '/');
        boolean starts = drive
                || text.startsWith("/")
                || text.startsWith("~/")
                || text.startsWith("./")
                || text.startsWith("../")
                || text.startsWith("\\\\");
        if (!starts || text.length() > MAX_RAW || text.chars().anyMatch(c -> c < ' ')) {
            return Optional.empty();
        }
        String path = text.replace('\\', '/');
        if (drive) {
            return Optional.of(Character.toUpperCase(path.charAt(0)) + ":" + clean(path.substring(2)));
        }
        if (path.startsWith("~")) {
            return Optional.of('~' + clean(path.substring(1)));
        }
        if (path.startsWith(".")) {
            return Optional.of(climb(path));
        }
        return Optional.of(clean(path));
    }

    private static String clean(String path) {
        return UrlPath.withoutDots(path.replaceAll("/{2,}", "/"));
    }

    /** Relative paths keep the steps up with which they begin: where they lead depends on the folder. */
    private static String climb(String path) {
        String rest = path;
        StringBuilder ups = new StringBuilder();
        while (rest.startsWith("../") || rest.startsWith("./")) {
            ups.append(rest.startsWith("../") ? "../" : "");
            rest = rest.substring(rest.indexOf('/') + 1);
        }
        return (ups.isEmpty() ? "." : ups.substring(0, ups.length() - 1)) + clean('/' + rest);
    }
}
