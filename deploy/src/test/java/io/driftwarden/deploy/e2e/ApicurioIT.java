package io.driftwarden.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.driftwarden.contract.DeadLetter;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.RejectReason;
import io.driftwarden.contract.json.JsonLimits;
import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.contract.serde.ContractSerdes;
import io.driftwarden.contract.serde.DecodedEvent;
import io.driftwarden.contract.serde.EventDecoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The contract against a registry that speaks Confluent's API and is not ours, with FULL_TRANSITIVE for all subjects. */
@EnabledIfSystemProperty(
        named = BuildProperties.Names.APICURIO,
        matches = ".+",
        disabledReason = "Apicurio Registry is fetched only with -P apicurio")
class ApicurioIT {
    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://\\S+)");
    private static final String SUBJECT = Topics.EVENTS + "-value";

    @TempDir
    static Path folder;

    private static ServerProcess apicurio;
    private static SchemaRegistryClient client;
    private static ContractSerdes serdes;

    @BeforeAll
    static void start() throws IOException, RestClientException {
        apicurio = ServerProcess.start(command(), folder.resolve("apicurio.log"));
        String url = apicurio.said(LISTENING) + "/apis/ccompat/v7";
        client = new CachedSchemaRegistryClient(
                List.of(url), 100, List.of(new AvroSchemaProvider()), Map.of(), Map.of());
        client.updateCompatibility(null, "FULL_TRANSITIVE");
        serdes = new ContractSerdes(Map.of("schema.registry.url", url));
    }

    @AfterAll
    static void stop() throws IOException {
        client.close();
        apicurio.close();
    }

    @Test
    void anEventRegistersItsSchemaAndIsReadByTheIdItCarries() throws Exception {
        // given
        TrustEvent event = Events.call("apicurio", 1);
        byte[] value = write(serdes.events(), Topics.EVENTS, event);

        // when
        DecodedEvent decoded;
        try (EventDecoder decoder = serdes.eventDecoder(JsonLimits.DEFAULT)) {
            decoded = decoder.decode(value);
        }

        // then
        assertThat(decoded).isInstanceOfSatisfying(DecodedEvent.Event.class, read -> assertThat(read.event())
                .isEqualTo(event));
        assertThat(client.getLatestSchemaMetadata(SUBJECT).getId())
                .isEqualTo(ByteBuffer.wrap(value).getInt(1));
    }

    @Test
    void whatTheDetectorWritesIsReadBack() {
        // given
        DeadLetter letter = DeadLetter.newBuilder()
                .setReason("not_avro")
                .setDetail("the value is not what its schema says")
                .setOrigin("trust.events-0@7")
                .setValue(ByteBuffer.wrap(new byte[] {0, 1, 2}))
                .setValueBytes(3)
                .build();

        // when
        byte[] value = write(serdes.deadLetters(), Topics.DEAD_LETTERS, letter);

        // then
        assertThat(serdes.deadLetters().deserializer().deserialize(Topics.DEAD_LETTERS, value))
                .isEqualTo(letter);
    }

    @Test
    void anIdThatTheRegistryDoesNotKnowIsThePublishersMistake() throws Exception {
        // given
        byte[] value = write(serdes.events(), Topics.EVENTS, Events.call("apicurio", 1));
        ByteBuffer.wrap(value).putInt(1, 4711);

        // when
        DecodedEvent decoded;
        try (EventDecoder decoder = serdes.eventDecoder(JsonLimits.DEFAULT)) {
            decoded = decoder.decode(value);
        }

        // then
        assertThat(decoded)
                .isInstanceOfSatisfying(DecodedEvent.Rejected.class, rejected -> assertThat(rejected.reason())
                        .isEqualTo(RejectReason.UNKNOWN_SCHEMA_ID));
    }

    @Test
    void aSchemaThatBreaksOlderReadersIsRefused() {
        // given
        write(serdes.events(), Topics.EVENTS, Events.call("apicurio", 1));
        AvroSchema breaking = new AvroSchema(
                """
                {"type": "record", "name": "TrustEvent", "namespace": "io.driftwarden.contract",
                 "fields": [{"name": "id", "type": "int"}]}""");

        // when / then
        assertThatThrownBy(() -> client.register(SUBJECT, breaking))
                .isInstanceOfSatisfying(RestClientException.class, refused -> assertThat(refused.getStatus())
                        .isEqualTo(409));
    }

    private static <T> byte[] write(Serde<T> serde, String topic, T value) {
        return serde.serializer().serialize(topic, value);
    }

    private static List<String> command() throws IOException {
        Path runner;
        try (Stream<Path> files = Files.list(Path.of(BuildProperties.APICURIO.get()))) {
            runner = files.filter(file -> file.toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow();
        }
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=0",
                "-Dquarkus.log.category.\"io.quarkus\".level=INFO", // says where it listens
                "-jar",
                runner.toString());
    }
}
