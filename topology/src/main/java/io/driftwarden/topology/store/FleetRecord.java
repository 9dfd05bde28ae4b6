package io.driftwarden.topology.store;

import io.driftwarden.engine.fleet.FleetHistory;

/** The closed windows of an address, with its name. */
public record FleetRecord(FleetAddress address, FleetHistory history) {}
