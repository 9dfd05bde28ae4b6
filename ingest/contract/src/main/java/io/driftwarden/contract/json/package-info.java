/** The CloudEvents 1.0 JSON form of events: to {@code TrustEvent} and back, losing nothing, bounded on hostile input. */
@NullMarked
package io.driftwarden.contract.json;

import org.jspecify.annotations.NullMarked;
