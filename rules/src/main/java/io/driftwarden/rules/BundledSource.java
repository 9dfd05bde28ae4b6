package io.driftwarden.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The files of the bundled pack, in the rules jar. */
record BundledSource() implements PackSource {
    @Override
    public byte[] read(String name) {
        try (InputStream in = BundledSource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new InvalidRulesException("The rules jar has no " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> textPatterns() {
        return List.of(
                "text/markup.yaml",
                "text/steering-de.yaml",
                "text/steering-en.yaml",
                "text/steering-es.yaml",
                "text/steering-fr.yaml",
                "text/steering-pt.yaml",
                "text/steering-ru.yaml",
                "text/steering-zh.yaml");
    }
}
