/** What the detector remembers of one session: immutable, capped data. */
@NullMarked
package io.driftwarden.engine.state;

import org.jspecify.annotations.NullMarked;
