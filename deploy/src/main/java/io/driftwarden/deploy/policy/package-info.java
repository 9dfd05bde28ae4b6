/** Policies as files: reading them for the detector and for replays, and {@code driftwarden policy}. */
@NullMarked
package io.driftwarden.deploy.policy;

import org.jspecify.annotations.NullMarked;
