@NullMarked
package io.driftwarden.engine.destination;

import org.jspecify.annotations.NullMarked;
