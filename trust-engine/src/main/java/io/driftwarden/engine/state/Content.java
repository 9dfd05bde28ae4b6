package io.driftwarden.engine.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the session was asked and told.
 *
 * @param prompts prompts seen
 * @param intent stems of the words that the user used, newest kept
 * @param directives passages of outputs that direct an action, newest kept
 * @param shapes by tool key: the field paths that its outputs have shown, and how many outputs that rests on
 * @param privateData where private data was read first
 * @param untrusted where text that anybody could have written was read first
 */
public record Content(
        long prompts,
        CappedMap<Long> intent,
        CappedList<Directive> directives,
        CappedMap<OutputShape> shapes,
        @Nullable Sighting privateData,
        @Nullable Sighting untrusted) {
    /** Prompt word stems kept per session. */
    public static final int MAX_INTENT = 1024;

    /** Directive passages kept per session. */
    public static final int MAX_DIRECTIVES = 48;

    /** Tools whose output shape is kept per session. */
    public static final int MAX_SHAPES = 128;

    static final Content EMPTY = new Content(0, CappedMap.empty(), CappedList.empty(), CappedMap.empty(), null, null);

    /**
     * The fields that a tool's outputs have shown.
     *
     * @param outputs how many outputs were seen
     * @param paths field paths with indices as {@code []}, sorted
     */
    public record OutputShape(long outputs, List<String> paths) {
        public OutputShape {
            paths = List.copyOf(paths);
        }
    }
}
