/** The HTTP door for events: CloudEvents in, receipts or verdicts out. It holds no state and mounts on any Armeria server. */
@NullMarked
package io.driftwarden.gateway;

import org.jspecify.annotations.NullMarked;
