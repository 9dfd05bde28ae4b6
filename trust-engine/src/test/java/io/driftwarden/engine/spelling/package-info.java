@NullMarked
package io.driftwarden.engine.spelling;

import org.jspecify.annotations.NullMarked;
