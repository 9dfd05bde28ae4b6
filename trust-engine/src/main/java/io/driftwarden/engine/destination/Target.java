package io.driftwarden.engine.destination;

import io.driftwarden.engine.extract.FieldRole;
import io.driftwarden.engine.facts.Destination.Placement;
import io.driftwarden.engine.value.CanonicalValue;

/**
 * A destination of an event.
 *
 * @param path of the field that names it
 * @param role of that field
 */
public record Target(Placement placement, String path, FieldRole role, CanonicalValue value) {}
