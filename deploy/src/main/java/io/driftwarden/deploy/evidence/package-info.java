/** {@code driftwarden evidence}: reports of scanners and audits as evidence events. */
@NullMarked
package io.driftwarden.deploy.evidence;

import org.jspecify.annotations.NullMarked;
