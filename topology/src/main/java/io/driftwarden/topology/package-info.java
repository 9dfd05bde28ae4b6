/** The detector on Kafka Streams: its topics, its topology, its settings, and the running process. */
@NullMarked
package io.driftwarden.topology;

import org.jspecify.annotations.NullMarked;
