package io.driftwarden.contract.serde;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.event.EventTime;
import io.driftwarden.contract.event.RejectReason;
import io.driftwarden.contract.json.CloudEventJson;
import io.driftwarden.contract.json.JsonLimits;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Reads events that anybody may have written: whatever the bytes, the answer is an event or a reason.
 *
 * <p>Versions of the schema that are older or newer than ours resolve to ours by Avro's rules. Thread-safe.
 */
public final class EventDecoder implements Closeable {
    private static final byte MAGIC = 0;
    private static final int HEADER_BYTES = 5;

    /** Subject, version and schema not found. A 404 without one of these is the answer of something else. */
    private static final Set<Integer> NOT_FOUND = Set.of(40401, 40402, 40403);

    private final SchemaRegistryClient registry;
    private final JsonLimits limits;
    private final CloudEventJson json;
    private final boolean own;
    private final Map<Integer, WriterSchema> writers = new ConcurrentHashMap<>();

    /** Within one process the next part of a topology is handed the same array. */
    private volatile @Nullable Last last;

    @SuppressWarnings("ArrayRecordComponent") // Compared by identity alone.
    private record Last(byte[] value, DecodedEvent decoded) {}

    /** @param own whether all events were checked by this process before it wrote them, so that they need not be again */
    EventDecoder(SchemaRegistryClient registry, JsonLimits limits, boolean own) {
        this.registry = registry;
        this.limits = limits;
        this.own = own;
        this.json = new CloudEventJson(limits);
    }

    /**
     * Reads the value of a record.
     *
     * @throws RegistryUnavailableException if the registry had to be asked and did not answer; nothing else is thrown
     */
    public DecodedEvent decode(byte @Nullable [] value) {
        Last before = last;
        if (before != null && before.value == value) {
            return before.decoded;
        }
        try {
            TrustEvent event = read(value);
            if (own && value != null) {
                DecodedEvent decoded = new DecodedEvent.Event(event, EventTime.micros(event.getTime()));
                last = new Last(value, decoded);
                return decoded;
            }
            return new DecodedEvent.Event(event, json.check(event));
        } catch (EventRejectedException e) {
            return new DecodedEvent.Rejected(e.reason(), e.detail());
        }
    }

    @Override
    public void close() throws IOException {
        registry.close();
    }

    private TrustEvent read(byte @Nullable [] value) throws EventRejectedException {
        if (value == null || value.length == 0) {
            throw new EventRejectedException(RejectReason.EMPTY_VALUE, "the record has no value");
        }
        if (value.length > limits.maxBytes()) {
            throw new EventRejectedException(
                    RejectReason.TOO_LONG, "the event has " + value.length + " bytes, more than " + limits.maxBytes());
        }
        if (value.length <= HEADER_BYTES || value[0] != MAGIC) {
            throw new EventRejectedException(
                    RejectReason.NOT_CONFLUENT_WIRE_FORMAT, "the value does not start with byte 0 and a schema id");
        }
        int id = ByteBuffer.wrap(value, 1, Integer.BYTES).getInt();
        WriterSchema writer = writer(id);
        try {
            return writer.read(value, HEADER_BYTES);
        } catch (IOException | RuntimeException e) { // Avro lets index and cast failures through on broken bytes
            throw new EventRejectedException(
                    RejectReason.NOT_AVRO, "the value is not what its schema, id " + id + ", says");
        }
    }

    private WriterSchema writer(int id) throws EventRejectedException {
        WriterSchema known = writers.get(id);
        if (known == null) {
            known = new WriterSchema(id, fetch(id));
            writers.put(id, known);
        }
        return known;
    }

    private Schema fetch(int id) throws EventRejectedException {
        try {
            ParsedSchema schema = registry.getSchemaById(id);
            if (schema.rawSchema() instanceof Schema avro) {
                return avro;
            }
            throw new EventRejectedException(
                    RejectReason.INCOMPATIBLE_SCHEMA, "schema id " + id + " is " + schema.schemaType() + ", not AVRO");
        } catch (RestClientException e) {
            if (NOT_FOUND.contains(e.getErrorCode())) {
                throw new EventRejectedException(
                        RejectReason.UNKNOWN_SCHEMA_ID, "the registry does not know schema id " + id);
            }
            throw new RegistryUnavailableException(
                    "the schema registry answered " + e.getStatus() + " when asked for schema id " + id, e);
        } catch (IOException e) {
            throw new RegistryUnavailableException("the schema registry could not be asked for schema id " + id, e);
        }
    }
}
