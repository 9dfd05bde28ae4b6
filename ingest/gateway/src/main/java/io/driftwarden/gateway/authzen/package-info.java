/** The OpenID AuthZEN Authorization API 1.0: access evaluation and access evaluations, and where to find them. */
@NullMarked
package io.driftwarden.gateway.authzen;

import org.jspecify.annotations.NullMarked;
