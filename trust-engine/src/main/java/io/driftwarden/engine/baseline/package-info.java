/** What sessions of a tenant normally do, as one session may ask for it, and what it tells so that others may. */
@NullMarked
package io.driftwarden.engine.baseline;

import org.jspecify.annotations.NullMarked;
