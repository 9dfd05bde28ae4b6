/** How a text is spelled: what a lenient reader makes of it, and which spellings hide it from a strict one. */
@NullMarked
package io.driftwarden.engine.spelling;

import org.jspecify.annotations.NullMarked;
