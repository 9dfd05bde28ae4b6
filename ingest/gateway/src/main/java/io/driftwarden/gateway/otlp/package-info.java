/**
 * OTLP as a way in: spans and log records with {@code mcp.*} and {@code gen_ai.*} attributes become the contract's events. The
 * conventions are still in development, so names of several revisions are read, and what says nothing is passed over.
 */
@NullMarked
package io.driftwarden.gateway.otlp;

import org.jspecify.annotations.NullMarked;
