/** Where a session first met each destination-like value, and what that tells about a value that it uses. */
@NullMarked
package io.driftwarden.engine.provenance;

import org.jspecify.annotations.NullMarked;
