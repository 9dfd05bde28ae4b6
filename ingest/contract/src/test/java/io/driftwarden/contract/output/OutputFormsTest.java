package io.driftwarden.contract.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.contract.DeadLetter;
import io.driftwarden.contract.Evidence;
import io.driftwarden.contract.Origin;
import io.driftwarden.contract.Redaction;
import io.driftwarden.contract.SessionDestination;
import io.driftwarden.contract.SessionFinding;
import io.driftwarden.contract.SessionView;
import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.TrustVerdict;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutputFormsTest {
    @Test
    void aPlainVerdictHoldsWhatTheContractSaysInItsOrder() {
        TrustVerdict verdict = TrustVerdict.newBuilder()
                .setEventId("e")
                .setSource("gw")
                .setSession("s")
                .setTenant("t")
                .setTime("2026-01-01T00:00:00Z")
                .setVerdict("allow")
                .setScore(100.0)
                .setRuleset("1+x")
                .build();

        String json = VerdictJson.of(verdict).toString();

        assertThat(json)
                .isEqualTo("{\"event_id\":\"e\",\"source\":\"gw\",\"session\":\"s\",\"tenant\":\"t\","
                        + "\"time\":\"2026-01-01T00:00:00Z\",\"verdict\":\"allow\",\"score\":100.0,\"findings\":[]}");
    }

    @Test
    void aRepeatedVerdictSaysSoAndWhy() {
        TrustVerdict verdict = new TrustVerdict(
                "e",
                "gw",
                "s",
                "t",
                "2026-01-01T00:00:00Z",
                "kill",
                2.5,
                List.of("DW-DST-001"),
                "why",
                true,
                "1+x",
                "default",
                null,
                List.of());

        String json = VerdictJson.of(verdict).toString();

        assertThat(json).endsWith("\"findings\":[\"DW-DST-001\"],\"reason\":\"why\",\"duplicate\":true}");
    }

    @Test
    void aVerdictTellsWhatToStripAndWhere() {
        TrustVerdict verdict = TrustVerdict.newBuilder()
                .setEventId("e")
                .setSource("gw")
                .setSession("s")
                .setTenant("t")
                .setTime("2026-01-01T00:00:00Z")
                .setVerdict("flag")
                .setScore(90.0)
                .setRuleset("1+x")
                .setRedactions(List.of(new Redaction("/content/0/text", 3, 17, "DW-OUT-001")))
                .build();

        String json = VerdictJson.of(verdict).toString();

        assertThat(json)
                .endsWith("\"findings\":[],\"redactions\":[{\"pointer\":\"/content/0/text\",\"start\":3,\"end\":17,"
                        + "\"reason\":\"DW-OUT-001\"}]}");
    }

    @Test
    void aKillIsACaepSessionRevoked() {
        TrustCommand command = command(CommandJson.SESSION_REVOKED).build();

        String json = CommandJson.of(command, "https://driftwarden.example").toString();

        assertThat(json)
                .isEqualTo("{\"iss\":\"https://driftwarden.example\",\"jti\":\"c-1\",\"iat\":1767225602,"
                        + "\"aud\":\"tenant/acme\",\"txn\":\"f-1\",\"sub_id\":{\"format\":\"complex\","
                        + "\"session\":{\"format\":\"opaque\",\"id\":\"s\"},\"user\":{\"format\":\"opaque\",\"id\":\"ada\"},"
                        + "\"tenant\":{\"format\":\"opaque\",\"id\":\"acme\"}},"
                        + "\"events\":{\"https://schemas.openid.net/secevent/caep/event-type/session-revoked\":"
                        + "{\"initiating_entity\":\"policy\",\"reason_admin\":{\"en\":\"DW-EXF-007: data left\"},"
                        + "\"event_timestamp\":1767225602}}}");
    }

    @Test
    void aRiskChangeNamesBothLevelsAndItsGateway() {
        TrustCommand command = command(CommandJson.RISK_LEVEL_CHANGE)
                .setGateway("edge-1")
                .setPreviousLevel("LOW")
                .setCurrentLevel("HIGH")
                .build();

        String json = CommandJson.of(command, "i").toString();

        assertThat(json)
                .contains("\"aud\":\"gateway/edge-1\"")
                .contains("\"principal\":\"SESSION\",\"current_level\":\"HIGH\",\"previous_level\":\"LOW\"");
    }

    @Test
    void aDeadLetterCarriesItsBytesInBase64() {
        DeadLetter letter = DeadLetter.newBuilder()
                .setReason("not_avro")
                .setDetail("broken")
                .setOrigin("trust.events-0@7")
                .setValue(ByteBuffer.wrap(new byte[] {0, 1, 2}))
                .setValueBytes(3)
                .build();

        String json = DeadLetterJson.of(letter).toString();

        assertThat(json)
                .isEqualTo("{\"reason\":\"not_avro\",\"detail\":\"broken\",\"origin\":\"trust.events-0@7\","
                        + "\"value_base64\":\"AAEC\",\"value_bytes\":3}");
    }

    @Test
    void aSessionViewIsNestedSortedAndWithoutAbsentFields() {
        SessionView session = session();

        String json = SessionJson.view(session).toString();

        assertThat(json)
                .startsWith(
                        "{\"session\":\"s\",\"tenant\":\"t\",\"verdict\":\"kill\",\"score\":40.0,\"lowest_score\":1.5,"
                                + "\"first_seen\"")
                .contains("\"events\":3,\"ended\":false,\"killed\":true")
                .contains("\"origin\":{\"kind\":\"output\",\"server\":\"mail\"}")
                .contains("\"evictions\":{\"calls\":1,\"destinations\":2,\"zones\":3}");
    }

    @Test
    void anOutcomeHoldsTheWorstVerdictAndTheLowestScore() {
        SessionView session = session();

        String json = SessionJson.outcome(session).toString();

        assertThat(json)
                .isEqualTo("{\"session\":\"s\",\"tenant\":\"t\",\"verdict\":\"kill\",\"score\":1.5,"
                        + "\"findings\":[{\"rule_id\":\"DW-DST-001\",\"first_event_id\":\"e\"}]}");
    }

    private static TrustCommand.Builder command(String type) {
        return TrustCommand.newBuilder()
                .setCommandId("c-1")
                .setType(type)
                .setSession("s")
                .setTenant("acme")
                .setPrincipal("ada")
                .setFindingUid("f-1")
                .setRules(List.of("DW-EXF-007"))
                .setReason("data left")
                .setEventTime("2026-01-01T00:00:02.9Z");
    }

    private static SessionView session() {
        return SessionView.newBuilder()
                .setSession("s")
                .setTenant("t")
                .setVerdict("kill")
                .setScore(40)
                .setLowestScore(1.5)
                .setFirstSeen("2026-01-01T00:00:00Z")
                .setLastSeen("2026-01-01T00:00:09Z")
                .setEvents(3)
                .setKilled(true)
                .setFindings(List.of(SessionFinding.newBuilder()
                        .setRuleId("DW-DST-001")
                        .setFindingUid("f")
                        .setSeverity("high")
                        .setSummary("s")
                        .setFirstEventId("e")
                        .setLastEventId("e")
                        .setEvidence(new Evidence(List.of("e"), List.of()))
                        .build()))
                .setDestinations(List.of(SessionDestination.newBuilder()
                        .setDestination("evil.example")
                        .setKind("host")
                        .setOrigin(Origin.newBuilder()
                                .setKind("output")
                                .setServer("mail")
                                .build())
                        .build()))
                .setEvictions(new HashMap<>(Map.of("zones", 3L, "calls", 1L, "destinations", 2L)))
                .build();
    }
}
