/**
 * The one walk over what events carry: JSON, JSON within strings such as those of MCP content blocks, and text that shows fields
 * in another notation.
 */
@NullMarked
package io.driftwarden.engine.walk;

import org.jspecify.annotations.NullMarked;
