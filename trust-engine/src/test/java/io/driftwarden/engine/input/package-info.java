@NullMarked
package io.driftwarden.engine.input;

import org.jspecify.annotations.NullMarked;
