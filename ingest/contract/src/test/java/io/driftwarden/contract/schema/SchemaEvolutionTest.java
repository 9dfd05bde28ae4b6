package io.driftwarden.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.ParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.SimpleParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.driftwarden.contract.DeadLetter;
import io.driftwarden.contract.FleetBaseline;
import io.driftwarden.contract.SessionView;
import io.driftwarden.contract.TrustAlert;
import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.TrustVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every schema can read, and be read by, every version that was ever released: {@code FULL_TRANSITIVE}, by the registry's own
 * check. Released versions lie in {@code src/schemas/released/RECORD/vN.avsc}; a release adds a file where the schema changed
 * ({@code -Dcontract.schemas.release} writes it), and none is ever edited once its version is out.
 */
class SchemaEvolutionTest {
    private static final Path RELEASED = Path.of("src", "schemas", "released");

    static Stream<Schema> schemas() {
        return Stream.of(
                TrustEvent.getClassSchema(),
                TrustVerdict.getClassSchema(),
                TrustAlert.getClassSchema(),
                TrustCommand.getClassSchema(),
                SessionView.getClassSchema(),
                DeadLetter.getClassSchema(),
                FleetBaseline.getClassSchema());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everySchemaIsCompatibleWithEveryReleasedVersion(Schema schema) throws IOException {
        if (Boolean.getBoolean("contract.schemas.release")) {
            release(schema);
        }

        List<ParsedSchemaHolder> released = released(schema);

        assertThat(released).as("released versions of %s", schema.getName()).isNotEmpty();
        assertThat(new AvroSchema(schema).isCompatible(CompatibilityLevel.FULL_TRANSITIVE, released))
                .isEmpty();
    }

    @Test
    void aRequiredFieldMoreIsNoticed() throws IOException {
        String verdict = TrustVerdict.getClassSchema().toString();
        String more = verdict.substring(0, verdict.length() - 2) + ",{\"name\":\"added\",\"type\":\"string\"}]}";

        List<String> complaints = new AvroSchema(more)
                .isCompatible(CompatibilityLevel.FULL_TRANSITIVE, released(TrustVerdict.getClassSchema()));

        assertThat(complaints).anySatisfy(complaint -> assertThat(complaint).contains("added"));
    }

    private static List<ParsedSchemaHolder> released(Schema schema) throws IOException {
        List<ParsedSchemaHolder> versions = new ArrayList<>();
        for (int version = 1; Files.exists(file(schema, version)); version++) {
            versions.add(new SimpleParsedSchemaHolder(new AvroSchema(Files.readString(file(schema, version)))));
        }
        return versions;
    }

    private static void release(Schema schema) throws IOException {
        int next = released(schema).size() + 1;
        if (next > 1 && Files.readString(file(schema, next - 1)).equals(text(schema))) {
            return;
        }
        Files.createDirectories(file(schema, next).getParent());
        Files.writeString(file(schema, next), text(schema));
    }

    private static Path file(Schema schema, int version) {
        return RELEASED.resolve(schema.getName()).resolve("v" + version + ".avsc");
    }

    private static String text(Schema schema) {
        return SchemaFormatter.getInstance("json/pretty").format(schema) + "\n";
    }
}
