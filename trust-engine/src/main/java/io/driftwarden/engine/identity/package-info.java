/** Who a session is: its parties, and the scopes that it holds. */
@NullMarked
package io.driftwarden.engine.identity;

import org.jspecify.annotations.NullMarked;
