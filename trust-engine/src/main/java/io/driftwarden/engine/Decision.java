package io.driftwarden.engine;

import io.driftwarden.engine.state.SessionState;

/** The session's state after an event, and what is concluded from the event. */
public record Decision(SessionState state, Assessment assessment) {}
