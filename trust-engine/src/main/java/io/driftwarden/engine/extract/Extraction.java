package io.driftwarden.engine.extract;

import java.util.List;

/**
 * The values found.
 *
 * @param found in document order
 * @param dropped values beyond the cap; text beyond the cap counts as one
 */
public record Extraction(List<Found> found, long dropped) {
    /** Nothing was looked at. */
    public static final Extraction NONE = new Extraction(List.of(), 0);

    public Extraction {
        found = List.copyOf(found);
    }
}
