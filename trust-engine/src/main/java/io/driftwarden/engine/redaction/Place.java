package io.driftwarden.engine.redaction;

import java.util.Comparator;

/**
 * A string of what a tool told.
 *
 * @param leaf which of the part's scalars it is, in the order of {@link io.driftwarden.engine.walk.Leaves}, from 0
 * @param inner it stands in a string that is JSON itself: where within, is not kept
 */
public record Place(Part part, int leaf, boolean inner) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::part).thenComparing(Place::leaf).thenComparing(Place::inner);

    /** A field of the event's data. */
    public enum Part {
        CONTENT("/content"),
        MESSAGE("/message"),
        STRUCTURED_CONTENT("/structured_content"),
        ERROR("/error");

        private final String pointer;

        Part(String pointer) {
            this.pointer = pointer;
        }

        /** JSON pointer (RFC 6901) to the field. */
        String pointer() {
            return pointer;
        }
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
