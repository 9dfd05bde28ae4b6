@NullMarked
package io.driftwarden.topology.alert;

import org.jspecify.annotations.NullMarked;
