package io.driftwarden.engine.extract;

import io.driftwarden.engine.value.CanonicalValue;

/**
 * A value and where it stood.
 *
 * @param path of the field, such as {@code $.items[].url}, indices left out; {@code $} for text alone
 * @param role what the field's name says it holds
 */
public record Found(String path, FieldRole role, Placement placement, CanonicalValue value) {
    /** How the value filled its field. */
    public enum Placement {
        /** The field holds the value and nothing else. */
        WHOLE,
        /** The value stands in a text. */
        PART,
        /** The value stands in another one, such as a URL in a URL's query. */
        NESTED
    }

    /** The field is named as one that takes a destination, and holds nothing else; or it holds a whole URL. */
    public boolean names() {
        return placement == Placement.WHOLE;
    }
}
