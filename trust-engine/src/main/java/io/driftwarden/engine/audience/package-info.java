/** Who may read what stands in a repository, a channel or a project, as the servers that keep them say. */
@NullMarked
package io.driftwarden.engine.audience;

import org.jspecify.annotations.NullMarked;
