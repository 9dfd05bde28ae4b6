/** Where destinations come from, where a session's calls go, and what stands out about it. */
@NullMarked
package io.driftwarden.engine.destination;

import org.jspecify.annotations.NullMarked;
