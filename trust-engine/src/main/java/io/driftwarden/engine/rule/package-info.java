/** What is known of a rule beside its condition. */
@NullMarked
package io.driftwarden.engine.rule;

import org.jspecify.annotations.NullMarked;
