/**
 * A schema registry in this process, for trying Driftwarden out without one. It speaks the Confluent REST API as far as
 * the real client needs it: Avro, no references, no deletion.
 *
 * @see <a href="https://docs.confluent.io/platform/7.9/schema-registry/develop/api.html">Schema Registry API</a>
 */
@NullMarked
package io.driftwarden.deploy.registry;

import org.jspecify.annotations.NullMarked;
