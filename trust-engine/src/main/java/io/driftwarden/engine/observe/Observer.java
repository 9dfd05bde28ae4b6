package io.driftwarden.engine.observe;

/**
 * Looks at one event from one angle: adds facts and new state to the observation. Remembers nothing that
 * a session could tell, only what is costly to read twice. Thread-safe.
 */
public interface Observer {
    void observe(Observation observation);
}
