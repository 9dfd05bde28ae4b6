@NullMarked
package io.driftwarden.engine.extract;

import org.jspecify.annotations.NullMarked;
