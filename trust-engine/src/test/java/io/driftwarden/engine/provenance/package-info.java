@NullMarked
package io.driftwarden.engine.provenance;

import org.jspecify.annotations.NullMarked;
