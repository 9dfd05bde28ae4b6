package io.driftwarden.contract.serde;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import org.apache.avro.Schema;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Confluent's serializer for values of one schema. Confluent's own wraps the schema anew for each record and then hashes all
 * of it, to find its id: a tenth of what a replay costs.
 */
final class OneSchemaSerializer extends KafkaAvroSerializer {
    private final AvroSchema schema;

    OneSchemaSerializer(Schema schema) {
        this.schema = new AvroSchema(schema);
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable Object value) {
        return serialize(topic, null, value);
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable Headers headers, @Nullable Object value) {
        return value == null
                ? null
                : serializeImpl(getSubjectName(topic, false, value, schema), topic, headers, value, schema);
    }
}
