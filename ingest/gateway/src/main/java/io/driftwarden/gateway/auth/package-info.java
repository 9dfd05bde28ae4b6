/** Who stands at a door: bearer tokens, tokens of an identity provider, client certificates. The tenant comes from here alone. */
@NullMarked
package io.driftwarden.gateway.auth;

import org.jspecify.annotations.NullMarked;
