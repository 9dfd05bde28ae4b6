/** What leaves the session: how much, to whom, and whether it should. */
@NullMarked
package io.driftwarden.engine.egress;

import org.jspecify.annotations.NullMarked;
