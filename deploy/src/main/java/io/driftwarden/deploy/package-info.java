/** The executable: {@code main}. Everything else stands in a package of its own below. */
@NullMarked
package io.driftwarden.deploy;

import org.jspecify.annotations.NullMarked;
