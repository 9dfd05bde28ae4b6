package io.driftwarden.engine.decode;

/**
 * How deep a text stands in the one that was given.
 *
 * @param encoding of all wrappings around it, empty for the given text itself
 * @param from where the outermost wrapping begins in the given text, negative for the given text itself
 */
record Layer(String encoding, int depth, int from, int to) {
    static final Layer GIVEN = new Layer("", 0, -1, -1);

    /** The layer of what is wrapped between two indices of this layer's text. */
    Layer within(String wrapping, int begin, int end) {
        return depth == 0
                ? new Layer(wrapping, 1, begin, end)
                : new Layer(encoding + '+' + wrapping, depth + 1, from, to);
    }
}
