/** What servers offer: risk classes of tools, changes of their definitions, and calls that go beyond them. */
@NullMarked
package io.driftwarden.engine.capability;

import org.jspecify.annotations.NullMarked;
