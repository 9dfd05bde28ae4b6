/** What destroys for good more than ordinary work would, and whether somebody wished for it. */
@NullMarked
package io.driftwarden.engine.destruction;

import org.jspecify.annotations.NullMarked;
