/**
 * MCP as a gateway reads it: JSON-RPC messages, the events that they are, and the errors that a gateway answers with. Pure: no
 * I/O, no clock of its own.
 */
@NullMarked
package io.driftwarden.gateway.mcp;

import org.jspecify.annotations.NullMarked;
