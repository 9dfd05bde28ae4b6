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
        return List.of("text/steering-en.yaml");
    }
}
