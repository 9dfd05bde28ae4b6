/** The text form of a policy: strict YAML (and so JSON) into {@link io.driftwarden.engine.policy.Policy}. */
@NullMarked
package io.driftwarden.engine.policy.file;

import org.jspecify.annotations.NullMarked;
