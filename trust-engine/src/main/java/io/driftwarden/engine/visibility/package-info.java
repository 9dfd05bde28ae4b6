/** What the events do not show: missing halves, late events, silent sources, state that was dropped. */
@NullMarked
package io.driftwarden.engine.visibility;

import org.jspecify.annotations.NullMarked;
