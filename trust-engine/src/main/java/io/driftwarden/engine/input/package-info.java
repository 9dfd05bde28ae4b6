/** What the arguments of a call smuggle into the program behind the tool: SQL, shell commands, paths. */
@NullMarked
package io.driftwarden.engine.input;

import org.jspecify.annotations.NullMarked;
