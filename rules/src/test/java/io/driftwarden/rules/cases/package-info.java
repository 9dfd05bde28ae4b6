/** Rule cases: event sequences in YAML that a rule must fire on, or must not; run through the real engine. */
@NullMarked
package io.driftwarden.rules.cases;

import org.jspecify.annotations.NullMarked;
