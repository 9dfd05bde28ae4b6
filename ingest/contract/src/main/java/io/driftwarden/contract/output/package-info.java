/** The JSON forms of what comes out: verdicts, CAEP commands, dead letters, sessions. Key order is part of each form. */
@NullMarked
package io.driftwarden.contract.output;

import org.jspecify.annotations.NullMarked;
