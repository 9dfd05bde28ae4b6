package io.driftwarden.engine.vocabulary;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A text file of data that comes with the engine: UTF-8, one entry per line, comments on lines that start with {@code #}. */
public final class DataFile {
    private DataFile() {}

    /**
     * The file's lines, without comments and blank ones.
     *
     * @param owner the class beside which the file stands
     * @throws IllegalArgumentException if there is no such file: the jar is not whole
     */
    public static List<String> lines(Class<?> owner, String name) {
        try {
            return Resources.readLines(Resources.getResource(owner, name), StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
