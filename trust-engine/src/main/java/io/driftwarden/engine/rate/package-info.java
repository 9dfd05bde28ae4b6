/** Rates: how often tools are called in a span of event time, against what the policy allows. */
@NullMarked
package io.driftwarden.engine.rate;

import org.jspecify.annotations.NullMarked;
