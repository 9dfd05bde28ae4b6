@NullMarked
package io.driftwarden.topology.store;

import org.jspecify.annotations.NullMarked;
