/** Plays events through observers, for tests of what an observer finds in a session. */
@NullMarked
package io.driftwarden.engine.played;

import org.jspecify.annotations.NullMarked;
