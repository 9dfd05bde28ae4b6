/** What the detector counts and times. The only place where a wall clock counts. */
@NullMarked
package io.driftwarden.topology.metrics;

import org.jspecify.annotations.NullMarked;
