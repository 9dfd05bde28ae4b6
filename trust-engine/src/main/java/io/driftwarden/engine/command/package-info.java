/** Command lines, cut into the programs that they run. */
@NullMarked
package io.driftwarden.engine.command;

import org.jspecify.annotations.NullMarked;
