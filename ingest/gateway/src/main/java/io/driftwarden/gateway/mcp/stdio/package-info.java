/** MCP over standard input and output: a local server behind the gate. Messages are lines of JSON. */
@NullMarked
package io.driftwarden.gateway.mcp.stdio;

import org.jspecify.annotations.NullMarked;
