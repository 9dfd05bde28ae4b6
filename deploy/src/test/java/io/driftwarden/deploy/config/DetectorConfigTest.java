package io.driftwarden.deploy.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwarden.deploy.console.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectorConfigTest {

    private static final String LEAST =
            """
            kafka:
              bootstrap.servers: kafka:9092
            schema.registry:
              url: http://registry:8081
            """;

    @TempDir
    Path folder;

    @Test
    void whatIsLeftOutHasItsDefault() throws IOException {
        // when
        DetectorConfig config = read(LEAST);

        // then
        assertThat(config)
                .isEqualTo(new DetectorConfig(
                        "driftwarden-detector",
                        Map.of("bootstrap.servers", "kafka:9092"),
                        Map.of("schema.registry.url", "http://registry:8081"),
                        new DetectorConfig.Processing(folder.resolve("state"), true, Duration.ofMillis(100), 2, 0),
                        new DetectorConfig.Sessions(Duration.ofHours(24), Duration.ofDays(7), 1_000_000),
                        new DetectorConfig.TopicPlan(
                                true,
                                6,
                                -1,
                                Duration.ofDays(7),
                                Duration.ofDays(1),
                                Duration.ofDays(30),
                                Duration.ofDays(30),
                                Duration.ofDays(14)),
                        new DetectorConfig.Query("127.0.0.1", 8080, Optional.empty()),
                        new DetectorConfig.Rules(Optional.empty(), List.of(), Set.of()),
                        new DetectorConfig.PolicyFiles(Optional.empty(), Map.of())));
    }

    @Test
    void everyKeyHasItsPlace() throws IOException {
        // when
        DetectorConfig config = read(
                """
                application.id: trust-eu
                kafka:
                  bootstrap.servers: [kafka-1:9093, kafka-2:9093]
                  security.protocol: SASL_SSL
                  sasl:
                    mechanism: PLAIN
                    jaas.config: ${env:JAAS}
                  producer.linger.ms: 5
                  my.interceptor.endpoint: https://audit.example
                schema.registry:
                  url: https://registry:8081
                  basic.auth.credentials.source: USER_INFO
                  basic.auth.user.info: detector:${env:REGISTRY_PASSWORD}
                  ssl.truststore.location: /etc/tls/trust.p12
                processing:
                  state.dir: /var/lib/driftwarden
                  exactly.once: false
                  commit.interval: 20ms
                  threads: 8
                  standby.replicas: 1
                sessions:
                  idle: 2h
                  killed: 30d
                  max.per.partition: 5000
                topics:
                  create: false
                  partitions: 24
                  replication.factor: 3
                  events.retention: 1d
                  verdicts.retention: 2d
                  alerts.retention: 3d
                  commands.retention: 4d
                  dead.letters.retention: 5d
                query:
                  listen: "[::1]:9000"
                  advertised: node-1.internal:9000
                rules:
                  folder: our-rules
                  disabled.tags: [text, experimental]
                policy:
                  file: policy.yaml
                  tenants:
                    acme: acme.yaml
                """,
                Map.of("JAAS", "module required password=\"s3cret\";", "REGISTRY_PASSWORD", "hunter2"));

        // then
        assertThat(config)
                .isEqualTo(new DetectorConfig(
                        "trust-eu",
                        Map.of(
                                "bootstrap.servers", "kafka-1:9093,kafka-2:9093",
                                "security.protocol", "SASL_SSL",
                                "sasl.mechanism", "PLAIN",
                                "sasl.jaas.config", "module required password=\"s3cret\";",
                                "producer.linger.ms", "5",
                                "my.interceptor.endpoint", "https://audit.example"),
                        Map.of(
                                "schema.registry.url", "https://registry:8081",
                                "basic.auth.credentials.source", "USER_INFO",
                                "basic.auth.user.info", "detector:hunter2",
                                "schema.registry.ssl.truststore.location", "/etc/tls/trust.p12"),
                        new DetectorConfig.Processing(
                                Path.of("/var/lib/driftwarden"), false, Duration.ofMillis(20), 8, 1),
                        new DetectorConfig.Sessions(Duration.ofHours(2), Duration.ofDays(30), 5000),
                        new DetectorConfig.TopicPlan(
                                false,
                                24,
                                3,
                                Duration.ofDays(1),
                                Duration.ofDays(2),
                                Duration.ofDays(3),
                                Duration.ofDays(4),
                                Duration.ofDays(5)),
                        new DetectorConfig.Query("::1", 9000, Optional.of("node-1.internal:9000")),
                        new DetectorConfig.Rules(
                                Optional.of(folder.resolve("our-rules")), List.of(), Set.of("text", "experimental")),
                        new DetectorConfig.PolicyFiles(
                                Optional.of(folder.resolve("policy.yaml")),
                                Map.of("acme", folder.resolve("acme.yaml")))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            procesing: {threads: 2}                  | :5: 'procesing' | did you mean 'processing'
            processing: {thread: 2}                  | :5: 'processing.thread' | did you mean 'processing.threads'
            processing: {threads: many}              | :5: 'processing.threads' | number from 1
            processing: {threads: 0}                 | :5: 'processing.threads' | number from 1
            processing: {commit.interval: 100}       | :5: 'processing.commit.interval' | with a unit
            processing: {exactly.once: yes}          | :5: 'processing.exactly.once' | true or false
            processing: 2                            | :5: 'processing' | mapping
            sessions: {idle: 0s}                     | :5: 'sessions.idle' | longer than nothing
            sessions: {killed: 1h}                   | :5: 'sessions.killed' | not be shorter
            topics: {replication.factor: 0}          | :5: 'topics.replication.factor' | at least 1
            query: {listen: 8080}                    | :5: 'query.listen' | host:port
            rules: {disabled.tags: text}             | :5: 'rules.disabled.tags' | list
            application.id: ${env:NOT_THERE}         | :5: 'application.id' | NOT_THERE is not set
            processing: {threads: 1, threads: 2}     | :5:  | second time
            processing: [                            | :5:  | not YAML
            """)
    void aMistakeIsNamedWithItsLineAndARemedy(String line, String place, String remedy) {
        assertThatThrownBy(() -> read(LEAST + line))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("detector.yaml" + place.strip())
                .hasMessageContaining(remedy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            securty.protocol: SSL            | did you mean 'security.protocol'
            consumer.max.pol.records: 5      | did you mean 'max.poll.records'
            num.stream.threads: 4            | processing.threads
            """)
    void aMistypedKafkaSettingIsRefused(String line, String remedy) {
        assertThatThrownBy(() -> read(LEAST.replace("  bootstrap", "  " + line + "\n  bootstrap")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("detector.yaml:2: 'kafka.")
                .hasMessageContaining(remedy);
    }

    @Test
    void theAddressesAreRequired() {
        assertThatThrownBy(() -> read("")).hasMessageContaining("kafka.bootstrap.servers: is missing");
        assertThatThrownBy(() -> read(LEAST.replace("  url: http://registry:8081", "")))
                .hasMessageContaining("schema.registry.url: is missing");
    }

    @Test
    void aSecretIsNeverShown() throws IOException {
        // given
        Map<String, String> environment = Map.of("SECRET", "hunter2");

        // when
        DetectorConfig config =
                read(LEAST.replace("  url", "  basic.auth.user.info: ${env:SECRET}\n  url"), environment);

        // then
        assertThat(config.toString()).doesNotContain("hunter2");
        assertThatThrownBy(() -> read(LEAST + "processing: {threads: \"${env:SECRET}\"}", environment))
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> DetectorConfig.read(folder.resolve("none.yaml"), Map.of()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("none.yaml");
    }

    private DetectorConfig read(String yaml) throws IOException {
        return read(yaml, Map.of());
    }

    private DetectorConfig read(String yaml, Map<String, String> environment) throws IOException {
        Path file = Files.writeString(folder.resolve("detector.yaml"), yaml);
        return DetectorConfig.read(file, environment);
    }
}
