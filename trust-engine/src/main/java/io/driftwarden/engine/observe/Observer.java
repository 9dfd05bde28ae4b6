package io.driftwarden.engine.observe;

/** Looks at one event from one angle: adds facts and new state to the observation. Stateless and thread-safe. */
public interface Observer {
    void observe(Observation observation);
}
