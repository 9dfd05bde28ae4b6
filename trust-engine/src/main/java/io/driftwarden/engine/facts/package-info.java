/** What the detector has observed about one event, as the rules see it. */
@NullMarked
package io.driftwarden.engine.facts;

import org.jspecify.annotations.NullMarked;
