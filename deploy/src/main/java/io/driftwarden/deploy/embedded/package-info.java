/** Kafka in this process, for trying Driftwarden out and for tests. Never for production: one broker, no replicas. */
@NullMarked
package io.driftwarden.deploy.embedded;

import org.jspecify.annotations.NullMarked;
