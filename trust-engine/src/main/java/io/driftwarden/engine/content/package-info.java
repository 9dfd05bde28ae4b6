/** What the session was asked and what it was told, and whether it obeys the wrong one. */
@NullMarked
package io.driftwarden.engine.content;

import org.jspecify.annotations.NullMarked;
