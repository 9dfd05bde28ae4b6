/** Texts of agents and tool servers, short enough for a person to read in evidence. */
@NullMarked
package io.driftwarden.engine.excerpt;

import org.jspecify.annotations.NullMarked;
