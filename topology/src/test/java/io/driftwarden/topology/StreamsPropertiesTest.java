package io.driftwarden.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StreamsPropertiesTest {
    @Test
    void settingsDoNotPrintTheirSecrets() {
        DetectorSettings defaults = DetectorSettings.of("kafka:9092", "http://registry:8081", Path.of("state"));
        DetectorSettings settings = new DetectorSettings(
                defaults.applicationId(),
                defaults.bootstrapServers(),
                defaults.stateDir(),
                defaults.exactlyOnce(),
                defaults.commitInterval(),
                defaults.threads(),
                defaults.standbyReplicas(),
                defaults.replicationFactor(),
                defaults.stores(),
                defaults.retention(),
                Map.of("basic.auth.user.info", "user:hunter2"),
                Map.of("sasl.jaas.config", "hunter2"));

        String text = settings.toString();

        assertThat(text).contains("sasl.jaas.config").doesNotContain("hunter2");
    }
}
