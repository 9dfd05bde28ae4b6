/** What makes a record an event: its types, its time, its required attributes, and why one is refused. */
@NullMarked
package io.driftwarden.contract.event;

import org.jspecify.annotations.NullMarked;
