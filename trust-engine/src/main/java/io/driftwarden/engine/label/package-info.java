/** What kind of data a text, a field or a file holds: labels, told by names, checksums and shapes. */
@NullMarked
package io.driftwarden.engine.label;

import org.jspecify.annotations.NullMarked;
