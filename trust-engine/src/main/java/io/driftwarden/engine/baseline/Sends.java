package io.driftwarden.engine.baseline;

import io.driftwarden.engine.state.FleetUse;

/**
 * All that a session has sent in a window so far.
 *
 * @param destinations different ones
 */
public record Sends(long bytes, long sends, long destinations) implements Practice {
    public static Sends of(FleetUse use) {
        return new Sends(use.bytes(), use.sends(), use.destinations().size());
    }

    @Override
    public Sends after(Practice earlier) {
        return this;
    }
}
