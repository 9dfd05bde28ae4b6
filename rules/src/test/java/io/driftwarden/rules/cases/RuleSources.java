package io.driftwarden.rules.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The rule pack's source files. */
final class RuleSources {
    private static final Path FOLDER = Path.of("src/main/resources/io/driftwarden/rules");

    private RuleSources() {}

    /** Files whose name ends so, by path. */
    static List<Path> ending(String suffix) {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Metadata files, by path. */
    static List<Path> metadata() {
        return ending(".yaml").stream()
                .filter(file -> file.getFileName().toString().startsWith("DW-"))
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
