/** Lets each event in once, and says what the stream of events has lost. */
@NullMarked
package io.driftwarden.engine.admit;

import org.jspecify.annotations.NullMarked;
