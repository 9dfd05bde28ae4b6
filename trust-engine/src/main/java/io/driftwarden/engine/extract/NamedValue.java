package io.driftwarden.engine.extract;

import java.util.Set;

/**
 * Tells a field's role, also where the field is only called {@code value} and a field of the same object, right before it, says of
 * what: a change of JSON Patch (RFC 6902, section 4), a setting, a header. Of one tree; used by one thread at a time.
 */
final class NamedValue {
    private static final Set<String> NAMING =
            Set.of("path", "name", "key", "field", "property", "setting", "header", "param");

    /** Longer texts name nothing. */
    private static final int MAX_NAME = 128;

    private String object = "";
    private String name = "";

    /** The role of the field at the path, which holds the text; fields are asked about in their order. */
    FieldRole role(String path, String text) {
        String field = FieldRole.fieldOf(path);
        FieldRole own = FieldRole.of(field);
        String around = path.substring(0, path.length() - Math.min(path.length(), field.length() + 1));
        if (NAMING.contains(field) && text.length() <= MAX_NAME) {
            object = around;
            name = last(text);
        } else if (field.equals("value") && !name.isEmpty() && around.equals(object)) {
            FieldRole named = FieldRole.of(name);
            name = "";
            return named == FieldRole.OTHER ? own : named;
        }
        return own;
    }

    /** The last part of a pointer that names a field: {@code redirect_uris} of {@code /redirect_uris/-}. */
    private static String last(String pointer) {
        int end = pointer.length();
        while (end > 0) {
            int slash = pointer.lastIndexOf('/', end - 1);
            String part = pointer.substring(slash + 1, end);
            if (!part.isEmpty() && !part.equals("-") && !part.chars().allMatch(Character::isDigit)) {
                return part.strip();
            }
            end = Math.max(slash, 0);
        }
        return "";
    }
}
