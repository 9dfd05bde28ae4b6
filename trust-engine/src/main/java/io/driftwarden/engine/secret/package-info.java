/** Secrets in text: to see them leave, and to keep them out of evidence. */
@NullMarked
package io.driftwarden.engine.secret;

import org.jspecify.annotations.NullMarked;
