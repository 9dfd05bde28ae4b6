/** Tests of what the events leave out. */
@NullMarked
package io.driftwarden.engine.visibility;

import org.jspecify.annotations.NullMarked;
