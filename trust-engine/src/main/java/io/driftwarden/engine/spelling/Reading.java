package io.driftwarden.engine.spelling;

import java.util.EnumSet;
import java.util.Set;

/**
 * A text as a lenient reader takes it.
 *
 * @param canonical equal for all spellings of the same
 * @param marks how it was spelled; what is plain has none
 */
public record Reading(String canonical, Set<Mark> marks) {
    public Reading {
        marks = marks.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(marks));
    }
}
