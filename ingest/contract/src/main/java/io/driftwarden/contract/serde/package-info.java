/**
 * The contract's records as Kafka values in Confluent wire format (magic byte, schema id, Avro binary), by Confluent's own
 * serializers and registry client; and the strict way in for records that anybody may have sent.
 */
@NullMarked
package io.driftwarden.contract.serde;

import org.jspecify.annotations.NullMarked;
