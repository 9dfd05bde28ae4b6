/** The calls of a session: what each acts on, under what authority, and how it ended. */
@NullMarked
package io.driftwarden.engine.call;

import org.jspecify.annotations.NullMarked;
