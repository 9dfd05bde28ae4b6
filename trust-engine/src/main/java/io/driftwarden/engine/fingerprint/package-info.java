/** Fingerprints of text: they show that one text repeats another without either being kept. */
@NullMarked
package io.driftwarden.engine.fingerprint;

import org.jspecify.annotations.NullMarked;
