/** Command lines, split as a shell splits them. */
@NullMarked
package io.driftwarden.engine.command;

import org.jspecify.annotations.NullMarked;
