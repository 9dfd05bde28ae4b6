@NullMarked
package io.driftwarden.topology;

import org.jspecify.annotations.NullMarked;
