/** What the user wants, as the prompts tell, and whether a call answers it. */
@NullMarked
package io.driftwarden.engine.intent;

import org.jspecify.annotations.NullMarked;
