/**
 * Undoes the encodings that carry text past a plain look: percent, HTML entities, Unicode escapes, Base64, hex and
 * compression, one within another, to a depth and within a budget per event.
 */
@NullMarked
package io.driftwarden.engine.decode;

import org.jspecify.annotations.NullMarked;
