/** A bounded queue of lines on disk: first in, first out, and there again after a restart. */
@NullMarked
package io.driftwarden.publisher.spool;

import org.jspecify.annotations.NullMarked;
