package io.driftwarden.engine.capability;

import io.driftwarden.engine.excerpt.Excerpt;
import java.util.Locale;

/**
 * One difference between two definitions of a tool.
 *
 * @param path where, in the definition: {@code $.inputSchema.properties.bcc}
 * @param name of the parameter or field concerned, empty if none
 */
public record Change(Kind kind, String path, String name) {

    /** What became of a part of a definition. */
    public enum Kind {
        PARAMETER_ADDED,
        PARAMETER_REMOVED,
        /** A parameter that was optional is required. */
        PARAMETER_REQUIRED,
        /** A parameter that was required is optional. */
        PARAMETER_OPTIONAL,
        /** More types are allowed than were. */
        TYPE_WIDENED,
        TYPE_CHANGED,
        /** More values are allowed than were. */
        ENUM_WIDENED,
        ENUM_NARROWED,
        /** A default or a fixed value changed. */
        DEFAULT_CHANGED,
        /** An added parameter sends to a public place unless a call says otherwise. */
        DESTINATION_PRESET,
        /** Limits, patterns, formats and combinations changed. */
        CONSTRAINT_CHANGED,
        /** More fields, types or values are declared for the output than were. */
        OUTPUT_WIDENED,
        OUTPUT_CHANGED,
        /** An annotation claims less safety than it did, defaults counted. */
        ANNOTATION_WEAKENED,
        ANNOTATION_CHANGED,
        /** A title, description, comment or example changed. */
        TEXT_CHANGED,
        /** A text changed in nothing but digits and white space, as counters and dates do. */
        TEXT_RECOUNTED,
        /** A reference to another schema changed. */
        REFERENCE_CHANGED,
        /** A member that a model does not read, such as an icon. */
        OTHER;

        /** It changes neither what the tool takes and gives, nor what a model reads of it. */
        public boolean cosmetic() {
            return this == OTHER || this == TEXT_RECOUNTED;
        }
    }

    /** The difference for a person: {@code parameter added: $.inputSchema.properties.bcc}. */
    public String description() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + Excerpt.of(path, 160);
    }
}
