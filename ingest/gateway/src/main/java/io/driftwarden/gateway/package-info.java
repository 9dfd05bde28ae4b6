/** What all doors share: where events go, how problems are answered, which tokens are known. */
@NullMarked
package io.driftwarden.gateway;

import org.jspecify.annotations.NullMarked;
