package io.driftwarden.deploy.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaRegistryRestartTest {

    private static final AvroSchema FIRST = record("{\"name\":\"id\",\"type\":\"string\"}");
    private static final AvroSchema WIDER =
            record("{\"name\":\"id\",\"type\":\"string\"},{\"name\":\"n\",\"type\":\"int\",\"default\":0}");

    @TempDir
    Path folder;

    private SchemaRegistryServer server;
    private SchemaRegistryClient client;

    @BeforeEach
    void start() {
        server = SchemaRegistryServer.start(folder, 0);
        client = new CachedSchemaRegistryClient(server.url(), 100);
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
    }

    @Test
    void idsVersionsAndSettingsOutliveARestart() throws Exception {
        // given
        int first = client.register("a-value", FIRST);
        client.updateCompatibility("a-value", "BACKWARD");
        client.updateCompatibility(null, "NONE");

        // when
        restart();

        // then
        assertThat(client.getSchemaById(first)).isEqualTo(FIRST);
        assertThat(client.register("a-value", WIDER)).isEqualTo(first + 1);
        assertThat(client.getCompatibility("a-value")).isEqualTo("BACKWARD");
        assertThat(client.getCompatibility(null)).isEqualTo("NONE");
    }

    @Test
    void aLineThatACrashCutShortIsForgotten() throws Exception {
        // given
        int first = client.register("a-value", FIRST);
        Files.writeString(folder.resolve("schemas.jsonl"), "{\"change\":\"regist", StandardOpenOption.APPEND);

        // when
        restart();

        // then
        assertThat(client.register("a-value", WIDER)).isEqualTo(first + 1);
        restart();
        assertThat(client.getAllVersions("a-value")).containsExactly(1, 2);
    }

    private void restart() throws IOException {
        stop();
        start();
    }

    private static AvroSchema record(String fields) {
        return new AvroSchema("{\"type\":\"record\",\"name\":\"Fact\",\"fields\":[" + fields + "]}");
    }
}
