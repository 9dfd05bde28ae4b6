/** Turns an event and the session's state into facts and new state. */
@NullMarked
package io.driftwarden.engine.observe;

import org.jspecify.annotations.NullMarked;
