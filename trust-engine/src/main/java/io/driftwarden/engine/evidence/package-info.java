/** Checks of a server's version that were made outside any session, what they add up to, and whether a policy asks for them. */
@NullMarked
package io.driftwarden.engine.evidence;

import org.jspecify.annotations.NullMarked;
