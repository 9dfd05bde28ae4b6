package io.driftwarden.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of a pack in a folder. */
record FolderSource(Path folder) implements PackSource {
    private static final int DEPTH = 3;

    @Override
    public byte[] read(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new InvalidRulesException(
                    "The rules folder lacks " + folder.resolve(name) + ", or it cannot be read", e);
        }
    }

    @Override
    public List<TextFile> textFiles() {
        return files(".yaml").stream()
                .filter(name -> name.startsWith("text/"))
                .map(name -> new TextFile(folder.resolve(name).toString(), read(name)))
                .toList();
    }

    boolean has(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    /** Names of the DRL files, sorted. */
    List<String> drl() {
        return files(".drl");
    }

    private List<String> files(String suffix) {
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InvalidRulesException("The rules folder " + folder + " cannot be read", e);
        }
    }
}
