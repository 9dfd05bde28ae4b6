/** agentgateway's ExtMcp: agentgateway asks about MCP's requests and results, message by message. */
@NullMarked
package io.driftwarden.gateway.extmcp;

import org.jspecify.annotations.NullMarked;
