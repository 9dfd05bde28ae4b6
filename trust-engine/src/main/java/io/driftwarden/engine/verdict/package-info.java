/** The scales of the detector: how bad, and what to do. */
@NullMarked
package io.driftwarden.engine.verdict;

import org.jspecify.annotations.NullMarked;
