package io.driftwarden.engine.intent;

/**
 * A value that a call carries.
 *
 * @param text lower-cased, without the slashes around a path
 * @param scripted it is an address or path out of a command or code
 */
public record CallValue(String text, boolean scripted) {}
