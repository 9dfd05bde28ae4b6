/** What the detector says: verdicts, alerts, commands, and how a session looks to analysts; from engine types to the contract's. */
@NullMarked
package io.driftwarden.topology.output;

import org.jspecify.annotations.NullMarked;
