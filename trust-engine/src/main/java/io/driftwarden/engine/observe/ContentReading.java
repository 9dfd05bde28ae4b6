package io.driftwarden.engine.observe;

/**
 * What one reader makes of what a tool told, whatever session and event it is told in. A reader keeps one of it for its life:
 * it is known by its identity.
 */
@FunctionalInterface
public interface ContentReading<T> {
    /** @return immutable, or never changed: others are given the same */
    T of(ToldContent told);
}
