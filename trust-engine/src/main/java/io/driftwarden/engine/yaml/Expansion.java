package io.driftwarden.engine.yaml;

/** What becomes of each plain value as it is read, such as references to variables being filled in. */
@FunctionalInterface
public interface Expansion {
    /** Values as they stand. */
    Expansion NONE = (text, place) -> text;

    /**
     * The value to use.
     *
     * @param place where the text stands, for errors
     */
    String expand(String text, String place);
}
