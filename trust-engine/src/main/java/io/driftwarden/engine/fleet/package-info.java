/**
 * Compares what a session sends with what all sessions of its tenant normally send with the same agent and tool to the same
 * class of destinations, and learns what that is.
 */
@NullMarked
package io.driftwarden.engine.fleet;

import org.jspecify.annotations.NullMarked;
