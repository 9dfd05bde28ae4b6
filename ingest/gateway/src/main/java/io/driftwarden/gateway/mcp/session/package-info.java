/** One MCP session with one server: what passes, what is asked of the detector first, what is answered instead. No transport. */
@NullMarked
package io.driftwarden.gateway.mcp.session;

import org.jspecify.annotations.NullMarked;
