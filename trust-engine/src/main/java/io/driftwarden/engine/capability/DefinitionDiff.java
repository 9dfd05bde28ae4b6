package io.driftwarden.engine.capability;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.capability.Change.Kind;
import io.driftwarden.engine.json.JsonPaths;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares two definitions of a tool, field by field. Stateless and thread-safe; linear in the definitions. */
public final class DefinitionDiff {
    /** Differences told of one pair of definitions; there are more in none that anybody would read. */
    public static final int MAX_CHANGES = 64;

    private static final Set<String> TEXTS = Set.of("title", "description");

    private DefinitionDiff() {}

    /** The differences, in the order of member names; empty if the definitions mean the same. */
    public static List<Change> of(JsonNode before, JsonNode after) {
        Changes changes = new Changes();
        for (String name : names(before, after)) {
            String path = JsonPaths.member("$", name);
            JsonNode old = before.path(name);
            JsonNode now = after.path(name);
            if (TEXTS.contains(name)) {
                changes.text(path, old, now);
            } else if (name.equals("inputSchema")) {
                new SchemaDiff(changes, false).compare(path, old, now);
            } else if (name.equals("outputSchema")) {
                new SchemaDiff(changes, true).compare(path, old, now);
            } else if (name.equals("annotations")) {
                annotations(path, old, now, changes);
            } else if (!old.equals(now)) {
                changes.add(Kind.OTHER, path, "");
            }
        }
        return changes.list();
    }

    private static void annotations(String path, JsonNode before, JsonNode after, Changes changes) {
        for (String name : names(before, after)) {
            String member = JsonPaths.member(path, name);
            if (name.equals("title")) {
                changes.text(member, before.path(name), after.path(name));
            } else if (Hint.known(name)) {
                int gained = Hint.safety(name, after) - Hint.safety(name, before);
                if (gained != 0) {
                    changes.add(gained < 0 ? Kind.ANNOTATION_WEAKENED : Kind.ANNOTATION_CHANGED, member, name);
                }
            } else if (!before.path(name).equals(after.path(name))) {
                changes.add(Kind.ANNOTATION_CHANGED, member, name);
            }
        }
    }

    static Set<String> names(JsonNode before, JsonNode after) {
        Set<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
