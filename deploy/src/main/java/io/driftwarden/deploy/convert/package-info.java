/** {@code driftwarden convert}: access logs as events of the contract. */
@NullMarked
package io.driftwarden.deploy.convert;

import org.jspecify.annotations.NullMarked;
