/** Refused calls, and whether what follows goes round the refusal: scopes, credentials, other tools, advice. */
@NullMarked
package io.driftwarden.engine.privilege;

import org.jspecify.annotations.NullMarked;
