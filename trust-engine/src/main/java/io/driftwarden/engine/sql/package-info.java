/** SQL, cut into tokens. */
@NullMarked
package io.driftwarden.engine.sql;

import org.jspecify.annotations.NullMarked;
