/** Approvals: which calls need one, and whether the one that a call rests on was given for it. */
@NullMarked
package io.driftwarden.engine.approval;

import org.jspecify.annotations.NullMarked;
