@NullMarked
package io.driftwarden.topology.query;

import org.jspecify.annotations.NullMarked;
