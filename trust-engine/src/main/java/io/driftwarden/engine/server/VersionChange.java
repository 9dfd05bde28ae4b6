package io.driftwarden.engine.server;

import io.driftwarden.engine.capability.Change;
import io.driftwarden.engine.excerpt.Excerpt;
import java.util.Locale;

/**
 * One way in which a version differs from the one before it.
 *
 * @param kind {@code tool_added}, {@code tool_removed}, {@code tool_renamed}, or a {@link Change.Kind} in lower case
 * @param tool that is concerned, by its name in the earlier version where it was renamed or removed
 * @param detail the tool's new name, or where in its definition the change is; empty if there is no more to say
 */
public record VersionChange(String kind, String tool, String detail) {
    private static final int MAX_PATH = 160;

    static VersionChange added(String tool) {
        return new VersionChange("tool_added", tool, "");
    }

    static VersionChange removed(String tool) {
        return new VersionChange("tool_removed", tool, "");
    }

    static VersionChange renamed(String from, String to) {
        return new VersionChange("tool_renamed", from, to);
    }

    static VersionChange of(String tool, Change change) {
        return new VersionChange(
                change.kind().name().toLowerCase(Locale.ROOT), tool, Excerpt.of(change.path(), MAX_PATH));
    }
}
