/** All parts of Driftwarden in one process on one machine: what {@code up} and {@code demo} run. */
@NullMarked
package io.driftwarden.deploy.local;

import org.jspecify.annotations.NullMarked;
