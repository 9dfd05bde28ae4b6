package io.driftwarden.engine.instruction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;

/** The names of the arguments that a definition declares. */
final class ArgumentNames {
    private static final int MAX_NAMES = 256;

    private ArgumentNames() {}

    /** Lower-cased. */
    static Set<String> in(JsonNode definition) {
        Set<String> names = new HashSet<>();
        Iterator<String> declared =
                definition.path("inputSchema").path("properties").fieldNames();
        while (declared.hasNext() && names.size() < MAX_NAMES) {
            names.add(declared.next().toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
