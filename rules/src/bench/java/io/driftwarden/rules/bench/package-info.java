/** Benchmarks of deciding events: extraction, rules and weighing, without Kafka. */
@NullMarked
package io.driftwarden.rules.bench;

import org.jspecify.annotations.NullMarked;
