/** {@code driftwarden up}: everything on this machine, to be tried with one's own gateway. */
@NullMarked
package io.driftwarden.deploy.up;

import org.jspecify.annotations.NullMarked;
