package io.driftwarden.engine.state;

/**
 * What kinds of data the session has seen, and through which tools.
 *
 * @param labels by label, direction and tool
 */
public record Flows(CappedMap<LabelSighting> labels) {
    /** Labels of tools kept per session. */
    public static final int MAX_LABELS = 96;

    static final Flows EMPTY = new Flows(CappedMap.empty());

    public Flows withLabels(CappedMap<LabelSighting> next) {
        return new Flows(next);
    }
}
