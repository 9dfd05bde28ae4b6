/** The MCP proxy over streamable HTTP: what goes to the server and what comes back, message by message, through the gate. */
@NullMarked
package io.driftwarden.gateway.mcp.http;

import org.jspecify.annotations.NullMarked;
