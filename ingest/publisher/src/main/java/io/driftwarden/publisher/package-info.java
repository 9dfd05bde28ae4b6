/**
 * What a gateway or an agent embeds: publish events, ask whether to go on, obey kills. It brings the Kafka client, Avro and the
 * registry client, and nothing else.
 */
@NullMarked
package io.driftwarden.publisher;

import org.jspecify.annotations.NullMarked;
