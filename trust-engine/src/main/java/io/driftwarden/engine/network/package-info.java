/** What the programs of commands send over the network, and whether it is secret. */
@NullMarked
package io.driftwarden.engine.network;

import org.jspecify.annotations.NullMarked;
