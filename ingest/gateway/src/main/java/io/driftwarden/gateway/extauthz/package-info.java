/** Envoy's external authorization, {@code envoy.service.auth.v3.Authorization}: Envoy asks before it forwards a request. */
@NullMarked
package io.driftwarden.gateway.extauthz;

import org.jspecify.annotations.NullMarked;
