package io.driftwarden.contract.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.driftwarden.contract.ToolCalled;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.contract.avro.AvroBinary;
import io.driftwarden.contract.event.RejectReason;
import io.driftwarden.contract.json.JsonLimits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EventDecoderTest {
    private static final AvroBinary<TrustEvent> BINARY = new AvroBinary<>(TrustEvent.class);

    private final MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
    private final int id = register("trust.events-value", TrustEvent.getClassSchema());
    private final EventDecoder decoder = new EventDecoder(registry, new JsonLimits(100_000, 64, 200), false);

    @Test
    void anEventComesWithItsTime() {
        DecodedEvent decoded = decoder.decode(wire(id, BINARY.encode(Events.toolCalled())));

        assertThat(decoded).isEqualTo(new DecodedEvent.Event(Events.toolCalled(), 1_767_225_602_000_000L));
    }

    @Test
    void anOwnEventIsReadOnceForAllWhoAreHandedTheSameBytes() {
        EventDecoder own = new EventDecoder(registry, JsonLimits.DEFAULT, true);
        byte[] value = wire(id, BINARY.encode(Events.toolCalled()));
        DecodedEvent first = own.decode(value);

        DecodedEvent again = own.decode(value);

        assertThat(again).isSameAs(first).isEqualTo(decoder.decode(value)).isNotSameAs(own.decode(value.clone()));
    }

    @ParameterizedTest
    @MethodSource
    void bytesThatAreNoEventGetAReason(RejectReason reason, byte[] value) {
        DecodedEvent decoded = decoder.decode(value);

        assertThat(decoded).isInstanceOfSatisfying(DecodedEvent.Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(reason);
            assertThat(rejected.detail()).isNotBlank();
        });
    }

    static Stream<Arguments> bytesThatAreNoEventGetAReason() {
        byte[] event = BINARY.encode(Events.toolCalled());
        byte[] hugeString = {-2, -1, -1, -1, 15, 'x'};
        return Stream.of(
                Arguments.of(RejectReason.EMPTY_VALUE, null),
                Arguments.of(RejectReason.EMPTY_VALUE, new byte[0]),
                Arguments.of(RejectReason.NOT_CONFLUENT_WIRE_FORMAT, new byte[] {0, 0, 0, 0, 1}),
                Arguments.of(RejectReason.NOT_CONFLUENT_WIRE_FORMAT, "{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8)),
                Arguments.of(RejectReason.UNKNOWN_SCHEMA_ID, wire(4711, event)),
                Arguments.of(RejectReason.NOT_AVRO, wire(1, Arrays.copyOf(event, event.length - 3))),
                Arguments.of(RejectReason.NOT_AVRO, wire(1, Arrays.copyOf(event, event.length + 1))),
                Arguments.of(RejectReason.NOT_AVRO, wire(1, hugeString)),
                Arguments.of(RejectReason.TOO_LONG, new byte[100_001]),
                Arguments.of(RejectReason.MISSING_SUBJECT, wire(1, BINARY.encode(Events.toolCalled("")))),
                Arguments.of(RejectReason.TOO_LONG, wire(1, BINARY.encode(Events.toolCalled("s".repeat(201))))),
                Arguments.of(RejectReason.TIME_OUT_OF_RANGE, wire(1, at("9999-01-01T00:00:00Z"))),
                Arguments.of(RejectReason.TIME_OUT_OF_RANGE, wire(1, at("1970-01-01T00:00:00Z"))),
                Arguments.of(RejectReason.INVALID_DATA, wire(1, withArguments("{\"a\":"))),
                Arguments.of(RejectReason.TOO_DEEP, wire(1, withArguments("[".repeat(10_000)))),
                Arguments.of(RejectReason.INVALID_DATA, wire(1, ofType("io.driftwarden.tool.returned"))),
                Arguments.of(RejectReason.INVALID_ATTRIBUTE, wire(1, withExtension("tenant", "\"other\""))));
    }

    @Test
    void anotherRecordIsNoEvent() {
        int verdictId = register("trust.verdicts-value", TrustVerdict.getClassSchema());

        DecodedEvent decoded = decoder.decode(wire(verdictId, new byte[] {0, 0, 0}));

        assertThat(decoded)
                .isInstanceOfSatisfying(DecodedEvent.Rejected.class, rejected -> assertThat(rejected.reason())
                        .isEqualTo(RejectReason.INCOMPATIBLE_SCHEMA));
    }

    @Test
    void anEventOfALaterSchemaResolvesToOurs() {
        String schema = TrustEvent.getClassSchema().toString();
        String later = schema.substring(0, schema.length() - 2)
                + ",{\"name\":\"added\",\"type\":\"string\",\"default\":\"\"}]}";
        int laterId = register("trust.events-value", new Schema.Parser().parse(later));
        byte[] ours = BINARY.encode(Events.toolCalled());
        byte[] withAddedEmptyString = Arrays.copyOf(ours, ours.length + 1);

        DecodedEvent decoded = decoder.decode(wire(laterId, withAddedEmptyString));

        assertThat(decoded).isEqualTo(new DecodedEvent.Event(Events.toolCalled(), 1_767_225_602_000_000L));
    }

    @Test
    void aRegistryThatFailsIsNoVerdictOnTheRecord() throws IOException {
        MockSchemaRegistryClient down = new MockSchemaRegistryClient() {
            @Override
            public io.confluent.kafka.schemaregistry.ParsedSchema getSchemaById(int id) throws RestClientException {
                throw new RestClientException("overloaded", 503, 50301);
            }
        };

        try (EventDecoder undecided = new EventDecoder(down, JsonLimits.DEFAULT, false)) {
            assertThatThrownBy(() -> undecided.decode(wire(1, BINARY.encode(Events.toolCalled()))))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining("503");
        }
    }

    @Property(tries = 2000)
    void brokenBytesNeverThrow(
            @ForAll @IntRange(max = 90) int at, @ForAll byte wrong, @ForAll @IntRange(max = 40) int cut) {
        byte[] value = wire(id, BINARY.encode(Events.toolCalled()));
        value[5 + at % (value.length - 5)] = wrong;

        DecodedEvent decoded = decoder.decode(Arrays.copyOf(value, value.length - cut));

        assertThat(decoded).isNotNull();
    }

    private int register(String subject, Schema schema) {
        try {
            return registry.register(subject, new AvroSchema(schema));
        } catch (IOException | RestClientException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] at(String time) {
        return BINARY.encode(
                TrustEvent.newBuilder(Events.toolCalled()).setTime(time).build());
    }

    private static byte[] ofType(String type) {
        return BINARY.encode(
                TrustEvent.newBuilder(Events.toolCalled()).setType(type).build());
    }

    private static byte[] withArguments(String arguments) {
        return BINARY.encode(TrustEvent.newBuilder(Events.toolCalled())
                .setToolCalled(ToolCalled.newBuilder().setArguments(arguments).build())
                .build());
    }

    private static byte[] withExtension(String name, String json) {
        return BINARY.encode(TrustEvent.newBuilder(Events.toolCalled())
                .setExtensions(Map.of(name, json))
                .build());
    }

    private static byte[] wire(int id, byte[] body) {
        return ByteBuffer.allocate(5 + body.length)
                .put((byte) 0)
                .putInt(id)
                .put(body)
                .array();
    }
}
