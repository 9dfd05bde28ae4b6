/** Findings to session trust to verdict. */
@NullMarked
package io.driftwarden.engine.weigh;

import org.jspecify.annotations.NullMarked;
