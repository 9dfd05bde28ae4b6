/** Where servers ask an agent to come back to, how that changes, and whether it is followed. */
@NullMarked
package io.driftwarden.engine.callback;

import org.jspecify.annotations.NullMarked;
