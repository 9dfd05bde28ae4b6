/** How the contract looks on Kafka: names of the topics, and the CloudEvents headers of a record. */
@NullMarked
package io.driftwarden.contract.kafka;

import org.jspecify.annotations.NullMarked;
