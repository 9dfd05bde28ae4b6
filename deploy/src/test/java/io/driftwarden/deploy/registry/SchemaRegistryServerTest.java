package io.driftwarden.deploy.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real client of Confluent. */
class SchemaRegistryServerTest {

    private static final AvroSchema FIRST = record("{\"name\":\"id\",\"type\":\"string\"}");
    private static final AvroSchema WIDER =
            record("{\"name\":\"id\",\"type\":\"string\"},{\"name\":\"n\",\"type\":\"int\",\"default\":0}");
    private static final AvroSchema ONLY_HERE = record("{\"name\":\"elsewhere\",\"type\":\"long\"}");
    private static final AvroSchema BREAKING = record("{\"name\":\"other\",\"type\":\"string\"}");

    private static SchemaRegistryServer server;
    private static SchemaRegistryClient client;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = SchemaRegistryServer.start(folder, 0);
        client = new CachedSchemaRegistryClient(server.url(), 100);
    }

    @AfterAll
    static void stop() throws IOException {
        client.close();
        server.close();
    }

    @Test
    void registeringTwiceGivesTheSameIdAndOneVersion() throws Exception {
        // given
        int id = client.register("twice-a-value", FIRST);
        client.reset();

        // when
        int again = client.register("twice-a-value", FIRST);

        // then
        assertThat(again).isEqualTo(id);
        assertThat(client.getAllVersions("twice-a-value")).containsExactly(1);
    }

    @Test
    void theSameSchemaHasOneIdInAllSubjects() throws Exception {
        // given
        int id = client.register("same-a-value", ONLY_HERE);

        // when
        int elsewhere = client.register("same-b-value", ONLY_HERE);

        // then
        assertThat(elsewhere).isEqualTo(id);
        assertThat(client.getAllSubjectsById(id)).containsExactly("same-a-value", "same-b-value");
        assertThat(client.getAllVersionsById(id)).hasSize(2);
        assertThat(client.getAllSubjects()).contains("same-a-value", "same-b-value");
    }

    @Test
    void aSchemaIsFoundByIdByVersionAndByText() throws Exception {
        // given
        int first = client.register("lookup-a-value", FIRST);
        int second = client.register("lookup-a-value", WIDER);

        // when
        client.reset();

        // then
        assertThat(client.getSchemaById(first)).isEqualTo(FIRST);
        assertThat(client.getSchemaMetadata("lookup-a-value", 1).getId()).isEqualTo(first);
        assertThat(client.getLatestSchemaMetadata("lookup-a-value").getId()).isEqualTo(second);
        assertThat(client.getVersion("lookup-a-value", WIDER)).isEqualTo(2);
        assertThat(client.getId("lookup-a-value", WIDER)).isEqualTo(second);
    }

    @Test
    void anIncompatibleSchemaIsRefusedUnlessTheSubjectAllowsIt() throws Exception {
        // given
        client.register("compat-a-value", FIRST);

        // when
        ThrowingCallable registration = () -> client.register("compat-a-value", BREAKING);

        // then
        assertRefused(registration, 409, 409);
        assertThat(client.testCompatibility("compat-a-value", BREAKING)).isFalse();
        assertThat(client.testCompatibility("compat-a-value", WIDER)).isTrue();
        assertThat(client.testCompatibilityVerbose("compat-a-value", BREAKING)).isNotEmpty();
        client.updateCompatibility("compat-a-value", "NONE");
        client.register("compat-a-value", BREAKING);
        assertThat(client.getAllVersions("compat-a-value")).containsExactly(1, 2);
    }

    @Test
    void whatIsUnknownHasConfluentsCodes() throws Exception {
        // given
        client.register("unknown-a-value", FIRST);

        // when / then
        assertRefused(() -> client.getLatestSchemaMetadata("nothing"), 404, 40401);
        assertRefused(() -> client.getSchemaMetadata("unknown-a-value", 7), 404, 40402);
        assertRefused(() -> client.getSchemaById(999), 404, 40403);
        assertRefused(() -> client.getId("unknown-a-value", WIDER), 404, 40403);
        assertRefused(() -> client.getCompatibility("unknown-a-value"), 404, 40408);
        assertRefused(() -> client.updateCompatibility("unknown-a-value", "SOMETIMES"), 422, 42203);
        assertThat(client.getMode()).isEqualTo("READWRITE");
        assertThat(client.getCompatibility(null)).isEqualTo("FULL_TRANSITIVE");
    }

    @Test
    void whatIsNoSchemaIsRefusedWithAReason() throws Exception {
        assertThat(post("{\"schema\":\"{\\\"type\\\":\\\"record\\\"}\"}")).contains("42201");
        assertThat(post("{\"schema\":\"\\\"string\\\"\",\"schemaType\":\"PROTOBUF\"}"))
                .contains("42201", "AVRO only");
        assertThat(post("{}")).contains("42201", "no 'schema'");
        assertThat(post("not json")).contains("\"error_code\":400");
        assertThat(post("{\"schema\":\"" + "x".repeat(2 << 20) + "\"}")).contains("413");
    }

    private static String post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/subjects/a-value/versions"))
                .header("Content-Type", SchemaRegistryServer.MEDIA_TYPE_NAME)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static void assertRefused(ThrowingCallable call, int status, int code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RestClientException.class, refusal -> {
            assertThat(refusal.getStatus()).isEqualTo(status);
            assertThat(refusal.getErrorCode()).isEqualTo(code);
        });
    }

    private static AvroSchema record(String fields) {
        return new AvroSchema("{\"type\":\"record\",\"name\":\"Fact\",\"fields\":[" + fields + "]}");
    }
}
