package io.driftwarden.deploy.replay;

import io.driftwarden.deploy.console.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for what is needed while a replay runs, beside its results, where there is room; deleted when closed. */
record Scratch(Path root) implements AutoCloseable {

    /**
     * Makes one.
     *
     * @param results the folder for the results; made where there is none
     */
    static Scratch in(Path results) {
        try {
            Files.createDirectories(results);
            return new Scratch(Files.createTempDirectory(results, ".replay-"));
        } catch (IOException e) {
            throw new UserError("--out: cannot write to " + results + ": " + e);
        }
    }

    Path folder(String name) throws IOException {
        return Files.createDirectories(root.resolve(name));
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(root)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
