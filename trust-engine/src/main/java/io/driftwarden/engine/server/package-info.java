/**
 * Tool servers as all sessions of a tenant together see them: what each version offers, what differs between versions and
 * between sessions, and what the sessions are told of it.
 */
@NullMarked
package io.driftwarden.engine.server;

import org.jspecify.annotations.NullMarked;
