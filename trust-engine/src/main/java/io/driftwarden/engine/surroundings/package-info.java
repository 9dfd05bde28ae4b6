/** What the engine may ask of the world around a session. */
@NullMarked
package io.driftwarden.engine.surroundings;

import org.jspecify.annotations.NullMarked;
