package io.driftwarden.contract.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwarden.contract.DeadLetter;
import io.driftwarden.contract.Evidence;
import io.driftwarden.contract.Redaction;
import io.driftwarden.contract.TrustAlert;
import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.TrustVerdict;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class ContractSerdesTest {
    private final ContractSerdes serdes =
            new ContractSerdes(Map.of("schema.registry.url", "mock://" + ContractSerdesTest.class.getName()));

    @Test
    void eventsSurviveTheWayThroughTheRegistry() {
        TrustEvent event = Events.toolCalled();

        TrustEvent back = throughKafka(serdes.events(), "trust.events", event);

        assertThat(back).isEqualTo(event);
    }

    @Test
    void verdictsAlertsCommandsAndDeadLettersSurviveToo() {
        TrustVerdict verdict = new TrustVerdict(
                "e",
                "gw",
                "s",
                "t",
                "2026-01-01T00:00:00Z",
                "kill",
                3.5,
                List.of("DW-DST-001"),
                "why",
                true,
                "1+x",
                "default",
                null,
                List.of(new Redaction("/content/0/text", 3, 17, "DW-OUT-001")));
        TrustCommand command = TrustCommand.newBuilder()
                .setCommandId("c")
                .setType("t")
                .setSession("s")
                .setTenant("t")
                .setFindingUid("f")
                .setReason("r")
                .setEventTime("2026-01-01T00:00:00Z")
                .build();
        DeadLetter letter = DeadLetter.newBuilder()
                .setReason("not_avro")
                .setDetail("d")
                .setOrigin("trust.events-0@1")
                .setValue(ByteBuffer.wrap(new byte[] {1, 2}))
                .setValueBytes(2)
                .build();
        TrustAlert alert = TrustAlert.newBuilder()
                .setFindingUid("f")
                .setSession("s")
                .setTenant("t")
                .setTime("2026-01-01T00:00:00Z")
                .setRuleId("DW-DST-001")
                .setRuleVersion("1")
                .setTitle("t")
                .setDescription("d")
                .setSummary("s")
                .setFamily("DST")
                .setSeverity("high")
                .setConfidence(90)
                .setEvidence(new Evidence(List.of("e"), List.of()))
                .setVerdict("kill")
                .setScore(0.0)
                .setRuleset("1+x")
                .build();

        assertThat(throughKafka(serdes.verdicts(), "trust.verdicts", verdict)).isEqualTo(verdict);
        assertThat(throughKafka(serdes.commands(), "trust.commands", command)).isEqualTo(command);
        assertThat(throughKafka(serdes.deadLetters(), "trust.dlq", letter)).isEqualTo(letter);
        assertThat(throughKafka(serdes.alerts(), "trust.alerts", alert)).isEqualTo(alert);
    }

    @Test
    void valuesAreInConfluentWireFormat() {
        try (Serde<TrustEvent> events = serdes.events()) {
            byte[] value = events.serializer().serialize("trust.events", Events.toolCalled());

            assertThat(value[0]).isZero();
            assertThat(ByteBuffer.wrap(value, 1, 4).getInt()).isPositive();
        }
    }

    @Test
    void tombstonesStayTombstones() {
        try (Serde<TrustCommand> commands = serdes.commands()) {
            assertThat(commands.serializer().serialize("trust.commands", null)).isNull();
            assertThat(commands.deserializer().deserialize("trust.commands", null))
                    .isNull();
        }
    }

    @Test
    void aMissingRegistryIsSaidInWords() {
        assertThatThrownBy(() -> new ContractSerdes(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("schema.registry.url");
    }

    private static <T extends SpecificRecordBase> T throughKafka(Serde<T> serde, String topic, T value) {
        try (serde) {
            return serde.deserializer().deserialize(topic, serde.serializer().serialize(topic, value));
        }
    }
}
