/** Rules over facts: which findings an event gives rise to. */
@NullMarked
package io.driftwarden.engine.judge;

import org.jspecify.annotations.NullMarked;
