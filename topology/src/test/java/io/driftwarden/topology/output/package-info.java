@NullMarked
package io.driftwarden.topology.output;

import org.jspecify.annotations.NullMarked;
