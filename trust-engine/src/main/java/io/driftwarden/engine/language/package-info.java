/** Just enough of natural language to tell an order from a statement, and which action an order is about. */
@NullMarked
package io.driftwarden.engine.language;

import org.jspecify.annotations.NullMarked;
