package io.driftwarden.engine.redaction;

/** A stretch of a string that made a rule's fact. */
public record Cut(Place place, Range range) {}
