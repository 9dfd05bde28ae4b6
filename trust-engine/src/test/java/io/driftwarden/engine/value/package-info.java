@NullMarked
package io.driftwarden.engine.value;

import org.jspecify.annotations.NullMarked;
