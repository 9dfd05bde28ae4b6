/** Reads from outputs that a request was sent on to another place, as responses and pages tell it by their structure. */
@NullMarked
package io.driftwarden.engine.redirect;

import org.jspecify.annotations.NullMarked;
