package io.driftwarden.topology.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.driftwarden.contract.TrustAlert;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@EnabledIfEnvironmentVariable(
        named = OcsfSchemaTest.SCHEMA,
        matches = ".+",
        disabledReason = "DRIFTWARDEN_OCSF_SCHEMA does not name OCSF's JSON schema of a detection finding")
class OcsfSchemaTest {
    static final String SCHEMA = "DRIFTWARDEN_OCSF_SCHEMA";

    static Stream<TrustAlert> alerts() {
        Stream<TrustAlert> verdicts = Stream.of("allow", "flag", "hold", "block", "kill")
                .map(verdict -> SampleAlerts.full().setVerdict(verdict).build());
        Stream<TrustAlert> severities = Stream.of("informational", "low", "medium", "high", "critical")
                .map(severity -> SampleAlerts.bare().setSeverity(severity).build());
        return Stream.concat(verdicts, severities);
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void alertsAreValid(TrustAlert alert) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of(System.getenv(SCHEMA))), InputFormat.JSON);
        String json = new String(OcsfAlert.bytes(alert), StandardCharsets.UTF_8);

        var errors = schema.validate(json, InputFormat.JSON);

        assertThat(errors).isEmpty();
    }
}
