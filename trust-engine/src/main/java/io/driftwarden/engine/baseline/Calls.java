package io.driftwarden.engine.baseline;

/**
 * Calls that a session made, beside those that it told of before.
 *
 * @param allowed by the limit that they count against
 */
public record Calls(int calls, int allowed) implements Practice {
    @Override
    public Calls after(Practice earlier) {
        return earlier instanceof Calls known ? new Calls(known.calls + calls, allowed) : this;
    }
}
