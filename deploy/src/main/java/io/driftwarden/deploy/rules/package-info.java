/** {@code driftwarden rules}: what is detected, for people and scripts. */
@NullMarked
package io.driftwarden.deploy.rules;

import org.jspecify.annotations.NullMarked;
