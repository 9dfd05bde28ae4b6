/** One decision for every door: a question becomes an event, the detector is asked, and the answer says who decided and why. */
@NullMarked
package io.driftwarden.gateway.decide;

import org.jspecify.annotations.NullMarked;
