package io.driftwarden.engine.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a definition claims that its tool does not do.
 *
 * @param readOnly it states {@code readOnlyHint: true}
 * @param closedWorld it states {@code openWorldHint: false}
 * @param toldToRead it states that it only reads, by hint or in its description
 * @param neverWrites it states that and nothing else: by hint, or in the first sentence of a description that speaks of no change
 */
public record ToolClaims(boolean readOnly, boolean closedWorld, boolean toldToRead, boolean neverWrites) {
    /** Claims nothing. */
    public static final ToolClaims NONE = new ToolClaims(false, false, false, false);

    private static final Pattern READ_ONLY = Pattern.compile("\\bread[- ]?only\\b");

    /** What tells a claim from a choice: read-only by default, unless it is told to write. */
    private static final Pattern QUALIFIED = Pattern.compile(
            "\\b(?:not|non|no|or|unless|default|option|optional|optionally|can be|write|writes|modify|insert|update|delete)\\b");

    private static final Pattern CHANGING = Pattern.compile(
            "\\b(?:write|writes|modify|modifies|insert|inserts|update|updates|delete|deletes|drop|drops|alter|create|creates|remove|removes|arbitrary)\\b");

    private static final Pattern SENTENCE_END = Pattern.compile("[.;\\n]");

    static ToolClaims of(JsonNode definition) {
        JsonNode annotations = definition.path("annotations");
        boolean readOnly = annotations.path("readOnlyHint").asBoolean(false);
        String description = definition.path("description").asText("").toLowerCase(Locale.ROOT);
        return new ToolClaims(
                readOnly,
                !annotations.path("openWorldHint").asBoolean(true),
                readOnly || READ_ONLY.matcher(description).find(),
                readOnly || (annotations.path("readOnlyHint").asBoolean(true) && neverWrites(description)));
    }

    /** One description says that the tool only reads; the later one says so no more, and speaks of changes that the first did not. */
    public static boolean dropped(String before, String after) {
        String old = before.toLowerCase(Locale.ROOT);
        String now = after.toLowerCase(Locale.ROOT);
        return neverWrites(old)
                && !READ_ONLY.matcher(now).find()
                && CHANGING.matcher(now).find()
                && !CHANGING.matcher(old).find();
    }

    private static boolean neverWrites(String description) {
        String first = SENTENCE_END.split(description.strip(), 2)[0];
        return READ_ONLY.matcher(first).find() && !QUALIFIED.matcher(first).find();
    }
}
