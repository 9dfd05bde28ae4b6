/** What rules conclude, with the evidence they rest on. */
@NullMarked
package io.driftwarden.engine.finding;

import org.jspecify.annotations.NullMarked;
