/**
 * MCP's own parts against the gate: the reference servers, both official SDKs and the conformance suite, each direct and through
 * the proxy or the stdio wrapper, with a real detector that is asked about everything.
 */
@NullMarked
package io.driftwarden.deploy.mcp;

import org.jspecify.annotations.NullMarked;
