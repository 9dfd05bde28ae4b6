/** Text that speaks to a model: patterns over outputs and descriptions, in time linear in their length. */
@NullMarked
package io.driftwarden.engine.text;

import org.jspecify.annotations.NullMarked;
