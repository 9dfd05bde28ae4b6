package io.driftwarden.rules;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where in a file of YAML an entry stands, for errors that the reader of YAML places after it or not at all. */
final class YamlLines {
    private YamlLines() {}

    /** The number, from 1, of the first line that the text begins, apart from the dash of a list; 1 if it begins none. */
    static int of(byte[] yaml, String text) {
        List<String> lines = new String(yaml, StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if ((line.startsWith("-") ? line.substring(1).strip() : line).startsWith(text)) {
                return i + 1;
            }
        }
        return 1;
    }
}
