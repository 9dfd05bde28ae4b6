/** Files of events: lines read within bounds, parsed, and put into the order of event time without holding all of them. */
@NullMarked
package io.driftwarden.deploy.replay.input;

import org.jspecify.annotations.NullMarked;
