/** Where command lines and SQL statements put data: destinations like any other argument's. */
@NullMarked
package io.driftwarden.engine.upload;

import org.jspecify.annotations.NullMarked;
