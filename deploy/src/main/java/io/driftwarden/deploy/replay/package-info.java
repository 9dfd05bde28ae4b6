/**
 * {@code driftwarden replay}: files of events through the same topology as in production, with the same result each time.
 */
@NullMarked
package io.driftwarden.deploy.replay;

import org.jspecify.annotations.NullMarked;
