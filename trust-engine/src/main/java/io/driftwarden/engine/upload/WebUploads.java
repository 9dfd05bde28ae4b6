package io.driftwarden.engine.upload;

import io.driftwarden.engine.command.Invocation;
import io.driftwarden.engine.value.CanonicalValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What programs and functions for requests send of a file, of another program's output or of the surroundings. What a request's body
 * says in so many words is no upload: whoever calls an interface writes it so.
 */
final class WebUploads implements Uploading {
    private static final Set<String> PROGRAMS = UploadWords.list("web programs");
    private static final Set<String> FUNCTIONS = UploadWords.list("sending functions");
    private static final Set<String> READING = UploadWords.list("reading");
    private static final Set<String> BODIES = UploadWords.list("body options");
    private static final Set<String> FILES = UploadWords.list("file options");
    /** Longer words are the options of PowerShell. */
    private static final int MAX_SHORT = 6;

    private static final Set<String> HTTPIE = Set.of("http", "https", "xh");

    @Override
    public Stream<CanonicalValue> of(Invocation invocation) {
        List<String> arguments = invocation.arguments();
        boolean web = PROGRAMS.contains(invocation.program());
        boolean function = FUNCTIONS.contains(invocation.program());
        if (!web && !function) {
            return Stream.empty();
        }
        Optional<String> url = arguments.stream()
                .filter(word -> word.contains("://") && (!Operands.option(word) || word.startsWith("--url=")))
                .map(word -> word.startsWith("--url=") ? word.substring("--url=".length()) : word)
                .findFirst();
        boolean sends = web
                ? sends(invocation) || url.filter(WebUploads::putIn).isPresent()
                : arguments.stream().anyMatch(WebUploads::reads);
        if (!sends) {
            return Stream.empty();
        }
        return url
                .flatMap(Places::url)
                .or(() -> arguments.stream()
                        .filter(word -> !Operands.option(word) && word.indexOf('.') > 0 && word.indexOf('=') < 0)
                        .flatMap(word -> Places.host(word, "https").stream())
                        .findFirst())
                .stream();
    }

    private static boolean sends(Invocation invocation) {
        List<String> arguments = invocation.arguments();
        boolean httpie = HTTPIE.contains(invocation.program());
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            String next = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            String name = equals > 0 ? word.substring(0, equals) : last(word);
            String value = equals > 0 ? word.substring(equals + 1) : next;
            if (FILES.contains(name)
                    || (word.startsWith("-T") && word.length() > 2)
                    || (BODIES.contains(name) && (value.isEmpty() || taken(value)))
                    || (word.startsWith("-d@") || (httpie && field(word)))) {
                return true;
            }
        }
        return httpie && invocation.piped();
    }

    /** Of short options in one word, the last, which alone can have a value behind it. */
    private static String last(String word) {
        boolean several = word.length() > 2 && word.chars().skip(1).allMatch(Character::isLetter);
        return word.startsWith("-") && several && word.length() <= MAX_SHORT
                ? "-" + word.charAt(word.length() - 1)
                : word;
    }

    /** Out of a file or of another program: {@code @file}, {@code part=@file}, {@code "$(cat file)"}, {@code $DUMP}. */
    private static boolean taken(String value) {
        int equals = value.indexOf('=');
        String part = equals < 0 ? value : value.substring(equals + 1);
        return value.startsWith("@")
                || part.startsWith("@")
                || part.startsWith("<")
                || value.startsWith("$")
                || putIn(value);
    }

    private static boolean putIn(String word) {
        return word.contains("$(") || word.indexOf('`') >= 0 || word.endsWith("$");
    }

    /** Of HTTPie: {@code field@file}, {@code field=@file}, {@code @file}. */
    private static boolean field(String word) {
        return word.contains("=@") || word.startsWith("@") || (word.indexOf('@') > 0 && !word.contains("://"));
    }

    private static boolean reads(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int equals = lower.indexOf('=');
        return READING.contains(lower)
                || (equals > 0
                        && (READING.contains(lower.substring(0, equals))
                                || READING.contains(lower.substring(equals + 1))));
    }
}
