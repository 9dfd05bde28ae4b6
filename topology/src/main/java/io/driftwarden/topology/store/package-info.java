/**
 * What the detector remembers on Kafka Streams stores: sessions, their timelines and seen events, tool definitions, and
 * when each session expires. Keys are laid out so that everything of one session, and everything due to expire, is a range.
 */
@NullMarked
package io.driftwarden.topology.store;

import org.jspecify.annotations.NullMarked;
