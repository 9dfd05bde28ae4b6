/**
 * {@code driftwarden demo}: a cast of agent sessions, honest ones and attacks, played through everything. The sessions stand
 * in {@code cast.yaml} and {@code cast/*.jsonl}, hand-written.
 */
@NullMarked
package io.driftwarden.deploy.demo;

import org.jspecify.annotations.NullMarked;
