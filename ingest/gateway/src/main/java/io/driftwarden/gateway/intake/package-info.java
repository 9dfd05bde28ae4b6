/** The HTTP door for events: CloudEvents in, receipts or verdicts out. It holds no state. */
@NullMarked
package io.driftwarden.gateway.intake;

import org.jspecify.annotations.NullMarked;
