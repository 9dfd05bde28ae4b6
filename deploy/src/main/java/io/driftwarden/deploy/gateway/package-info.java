/** {@code driftwarden gateway} and {@code driftwarden mcp}: the gate, as processes. */
@NullMarked
package io.driftwarden.deploy.gateway;

import org.jspecify.annotations.NullMarked;
