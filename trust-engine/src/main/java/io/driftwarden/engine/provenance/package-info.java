/** What a session's memory of first sightings tells about a value that it uses. */
@NullMarked
package io.driftwarden.engine.provenance;

import org.jspecify.annotations.NullMarked;
