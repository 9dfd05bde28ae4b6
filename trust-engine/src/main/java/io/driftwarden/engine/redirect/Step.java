package io.driftwarden.engine.redirect;

/**
 * A request is sent on.
 *
 * @param from where from, as written; empty where the output does not say
 * @param target as written; may be relative
 * @param reached the request has gone there, not only been told to
 */
public record Step(String from, String target, boolean reached) {}
