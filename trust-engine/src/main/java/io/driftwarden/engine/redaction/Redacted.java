package io.driftwarden.engine.redaction;

/**
 * What of an event's data is not to be passed on.
 *
 * @param pointer JSON pointer (RFC 6901) into the event's data
 * @param start first UTF-16 code unit of the string there that goes
 * @param end the one after the last; where the pointer names no string, both are 0 and the whole value goes
 * @param rule that found it
 */
public record Redacted(String pointer, int start, int end, String rule) {}
