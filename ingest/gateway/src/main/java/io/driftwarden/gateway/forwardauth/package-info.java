/** Forward authentication: a reverse proxy asks by a request without a body, and the status of the answer decides. */
@NullMarked
package io.driftwarden.gateway.forwardauth;

import org.jspecify.annotations.NullMarked;
