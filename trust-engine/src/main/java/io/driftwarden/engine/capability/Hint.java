package io.driftwarden.engine.capability;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * The hints among a tool's annotations and what they are when absent (MCP 2025-11-25, {@code ToolAnnotations}): an
 * absent hint and one that states the default are the same, and servers drop defaults between releases.
 */
enum Hint {
    READ_ONLY(false, true),
    DESTRUCTIVE(true, false),
    IDEMPOTENT(false, true),
    OPEN_WORLD(true, false);

    private static final Map<String, Hint> BY_NAME = Map.of(
            "readOnlyHint", READ_ONLY,
            "destructiveHint", DESTRUCTIVE,
            "idempotentHint", IDEMPOTENT,
            "openWorldHint", OPEN_WORLD);

    private final boolean absent;
    private final boolean safe;

    Hint(boolean absent, boolean safe) {
        this.absent = absent;
        this.safe = safe;
    }

    static boolean known(String name) {
        return BY_NAME.containsKey(name);
    }

    /** 1 if the annotations claim the safe side of the known hint, else 0. */
    static int safety(String name, JsonNode annotations) {
        Hint hint = BY_NAME.get(name);
        return hint != null && annotations.path(name).asBoolean(hint.absent) == hint.safe ? 1 : 0;
    }
}
