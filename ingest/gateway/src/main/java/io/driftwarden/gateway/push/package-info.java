/**
 * Commands for those who do not read Kafka: gateways by webhook, identity providers as Security Event Tokens. Each target has a
 * consumer group of its own, so that one that is away delays nobody else.
 */
@NullMarked
package io.driftwarden.gateway.push;

import org.jspecify.annotations.NullMarked;
