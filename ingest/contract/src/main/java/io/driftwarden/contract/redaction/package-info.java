/** Strips from data what a verdict says to strip. */
@NullMarked
package io.driftwarden.contract.redaction;

import org.jspecify.annotations.NullMarked;
