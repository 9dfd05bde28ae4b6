/**
 * Where in an event's data stands what rules found, and what of it is not to be passed on: from places in texts to the
 * redactions of a verdict.
 */
@NullMarked
package io.driftwarden.engine.redaction;

import org.jspecify.annotations.NullMarked;
