/**
 * Access logs as a way in: a mapping says, by JSON pointers and conditions, which events of the contract a record of somebody
 * else's log stands for. Pure; where mappings are read from is the caller's.
 */
@NullMarked
package io.driftwarden.gateway.mapping;

import org.jspecify.annotations.NullMarked;
