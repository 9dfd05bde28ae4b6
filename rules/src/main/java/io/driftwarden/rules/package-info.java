/** What is suspicious: the bundled rules, compiled at build time, and rules loaded from a folder. */
@NullMarked
package io.driftwarden.rules;

import org.jspecify.annotations.NullMarked;
