@NullMarked
package io.driftwarden.engine.callback;

import org.jspecify.annotations.NullMarked;
