/** One event's way through a task: from a record's bytes to what is remembered and what is said about it. */
@NullMarked
package io.driftwarden.topology.process;

import org.jspecify.annotations.NullMarked;
