/**
 * What a tenant's operator has decided: where sessions may go, whom they may send to, which servers are trusted, what a tool
 * may do. Immutable records; reading them from a file is another package's work.
 */
@NullMarked
package io.driftwarden.engine.policy;

import org.jspecify.annotations.NullMarked;
