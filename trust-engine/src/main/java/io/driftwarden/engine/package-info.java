/** The detector as a pure function: session state, event and surroundings in; session state and assessment out. */
@NullMarked
package io.driftwarden.engine;

import org.jspecify.annotations.NullMarked;
