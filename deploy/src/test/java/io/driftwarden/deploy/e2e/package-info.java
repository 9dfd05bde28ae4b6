/**
 * The whole way of an event through real parts: Kafka, the registry over HTTP, Confluent's client, the detector with
 * exactly-once processing, and its queries. What a test asserts, committed readers and callers of the API see.
 */
@NullMarked
package io.driftwarden.deploy.e2e;

import org.jspecify.annotations.NullMarked;
