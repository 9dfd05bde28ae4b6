package io.driftwarden.engine.egress;

import io.driftwarden.engine.language.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells by a tool's name what kind of data it returns. Immutable and thread-safe. */
public final class Sources {
    private static final String FILE = "/io/driftwarden/engine/egress/sources.txt";

    private final Set<String> privateStems = new HashSet<>();
    private final Set<String> untrustedStems = new HashSet<>();

    private Sources(List<String> lines) {
        for (String line : lines) {
            String kind = line.substring(0, line.indexOf(':'));
            Set<String> stems = kind.equals("private") ? privateStems : untrustedStems;
            Words.of(line.substring(line.indexOf(':'))).forEach(word -> stems.add(Words.stem(word)));
        }
    }

    /** The words that come with the engine. */
    public static Sources bundled() {
        try (InputStream in = Sources.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The engine's jar lacks " + FILE);
            }
            return new Sources(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tool returns somebody's own data. */
    boolean holdsPrivate(String tool) {
        return Words.of(tool).stream().map(Words::stem).anyMatch(privateStems::contains);
    }

    /** The tool returns text that anybody may have written. */
    boolean holdsUntrusted(String tool) {
        return Words.of(tool).stream().map(Words::stem).anyMatch(untrustedStems::contains);
    }
}
