/** JSON as the engine reads it: bounded parsing and canonical form. */
@NullMarked
package io.driftwarden.engine.json;

import org.jspecify.annotations.NullMarked;
