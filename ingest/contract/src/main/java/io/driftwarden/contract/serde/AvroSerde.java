package io.driftwarden.contract.serde;

import io.confluent.kafka.serializers.AbstractKafkaSchemaSerDeConfig;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroDeserializerConfig;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.driftwarden.contract.avro.AvroTrust;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Confluent's serializer and deserializer with a type: they take and give {@code Object}. */
final class AvroSerde {
    private AvroSerde() {}

    static <T extends SpecificRecordBase> Serde<T> of(Class<T> type, Map<String, ?> config) {
        AvroTrust.ensure();
        Map<String, Object> settings = new HashMap<>(config);
        settings.put(KafkaAvroDeserializerConfig.SPECIFIC_AVRO_READER_CONFIG, true);
        settings.put(KafkaAvroDeserializerConfig.SPECIFIC_AVRO_VALUE_TYPE_CONFIG, type.getName());
        settings.putIfAbsent(AbstractKafkaSchemaSerDeConfig.AUTO_REGISTER_SCHEMAS, true);
        KafkaAvroSerializer serializer =
                new OneSchemaSerializer(SpecificData.get().getSchema(type));
        serializer.configure(settings, false);
        KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer();
        deserializer.configure(settings, false);
        return Serdes.serdeFrom(new Typed<>(serializer), new TypedBack<>(type, deserializer));
    }

    private record Typed<T>(KafkaAvroSerializer untyped) implements Serializer<T> {
        @Override
        public byte @Nullable [] serialize(String topic, @Nullable T value) {
            return untyped.serialize(topic, value);
        }

        @Override
        public byte @Nullable [] serialize(String topic, Headers headers, @Nullable T value) {
            return untyped.serialize(topic, headers, value);
        }

        @Override
        public void close() {
            untyped.close();
        }
    }

    private record TypedBack<T>(Class<T> type, KafkaAvroDeserializer untyped) implements Deserializer<T> {
        @Override
        public @Nullable T deserialize(String topic, byte @Nullable [] value) {
            return typed(topic, untyped.deserialize(topic, value));
        }

        @Override
        public @Nullable T deserialize(String topic, Headers headers, byte @Nullable [] value) {
            return typed(topic, untyped.deserialize(topic, headers, value));
        }

        private @Nullable T typed(String topic, @Nullable Object value) {
            if (value != null && !type.isInstance(value)) {
                throw new SerializationException(
                        topic + " holds a " + value.getClass().getSimpleName() + ", not a " + type.getSimpleName());
            }
            return type.cast(value);
        }

        @Override
        public void close() {
            untyped.close();
        }
    }
}
