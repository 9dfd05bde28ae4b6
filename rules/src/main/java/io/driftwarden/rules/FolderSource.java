package io.driftwarden.rules;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    public List<String> textPatterns() {
        return files(".yaml").stream().filter(name -> name.startsWith("text/")).toList();
    }

    /** Names of the DRL files, sorted. */
    List<String> drl() {
        return files(".drl");
    }

    /** Equal for equal DRL files. */
    String digest() {
        Hasher hash = Hashing.sha256().newHasher();
        drl().forEach(name -> hash.putString(name, StandardCharsets.UTF_8).putBytes(read(name)));
        return hash.hash().toString().substring(0, 16);
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
