package io.driftwarden.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.driftwarden.contract.DeadLetter;
import io.driftwarden.contract.TrustAlert;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.engine.policy.file.PolicyText;
import io.driftwarden.topology.process.EveryPartition;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripted engine blocks a call of the tool {@code block}. */
class PolicyTopicTest {
    private static final String SHADOW = "mode: shadow";
    private static final String OPEN = "response: {default: {strong: flag}}";

    @TempDir
    Path folder;

    private TopologyHarness topology;

    @BeforeEach
    void open() {
        topology = TopologyHarness.open(folder);
    }

    @AfterEach
    void close() {
        topology.close();
    }

    @Test
    void aPolicyTakesEffectWithTheNextEvent() {
        // given
        topology.send(TestEvents.call("s", 1, "block"));
        topology.sendPolicy("default", OPEN);

        // when
        topology.send(TestEvents.call("s", 2, "block"));

        // then
        List<TrustVerdict> verdicts = topology.verdicts();
        assertThat(verdicts).extracting(TrustVerdict::getVerdict).containsExactly("block", "flag");
        assertThat(verdicts)
                .extracting(verdict -> verdict.getPolicy().orElse(""))
                .containsExactly("default", PolicyText.digest(OPEN));
    }

    @Test
    void inShadowNothingIsStoppedAndTheVerdictSaysWhatWouldHaveBeen() {
        // given
        topology.sendPolicy("default", SHADOW);

        // when
        topology.send(TestEvents.call("s", 1, "block"));

        // then
        TrustVerdict verdict = topology.verdicts().get(0);
        assertThat(verdict.getVerdict()).isEqualTo("allow");
        assertThat(verdict.getShadowVerdict()).contains("block");
        assertThat(verdict.getScore()).isEqualTo(100);
    }

    @Test
    void aPolicyIsItsTenantsOnly() {
        // given
        topology.sendPolicy("acme", SHADOW);

        // when
        topology.send(TestEvents.call("s", 1, "block"));

        // then
        assertThat(topology.verdicts()).extracting(TrustVerdict::getVerdict).containsExactly("block");
    }

    @Test
    void aChangeIsTold() {
        // given
        topology.sendPolicy("acme", SHADOW);

        // when
        topology.sendPolicy("acme", OPEN);
        topology.sendPolicy("acme", OPEN);

        // then
        assertThat(topology.alerts())
                .extracting(TrustAlert::getRuleId, TrustAlert::getTenant, alert -> alert.getPolicy()
                        .orElse(""))
                .containsExactly(
                        tuple("DW-POL-001", "acme", PolicyText.digest(SHADOW)),
                        tuple("DW-POL-001", "acme", PolicyText.digest(OPEN)));
        assertThat(topology.ocsfAlerts()).hasSize(2);
    }

    @Test
    void anAlertNamesThePolicyThatWasInForceUntilThen() {
        // given
        topology.sendPolicy("default", SHADOW);
        topology.sendPolicy("default", OPEN);

        // when
        topology.sendPolicy("default", null);

        // then
        assertThat(topology.alerts())
                .extracting(alert -> alert.getEvidence().getValues().get(1).getValue())
                .containsExactly("default", PolicyText.digest(SHADOW), PolicyText.digest(OPEN));
    }

    @Test
    void everyPartitionHasEveryPolicyInForce() {
        // given
        topology.sendPolicy("acme", SHADOW);

        // when
        topology.sendPolicy("default", OPEN);

        // then
        assertThat(topology.records(Topics.ACTIVE_POLICIES))
                .extracting(record -> new String(record.key(), UTF_8), record -> new String(record.value(), UTF_8))
                .containsExactly(tuple("acme", SHADOW), tuple("default", OPEN));
        assertThat(EveryPartition.ofAll().partitions(Topics.ACTIVE_POLICIES, new byte[] {1}, new byte[0], 3))
                .contains(Set.of(0, 1, 2));
    }

    @Test
    void anInvalidPolicyIsADeadLetterAndTheLastGoodOneStays() {
        // given
        topology.sendPolicy("default", OPEN);

        // when
        topology.sendPolicy("default", "respnse: {}");

        // then
        topology.send(TestEvents.call("s", 1, "block"));
        assertThat(topology.verdicts()).extracting(TrustVerdict::getVerdict).containsExactly("flag");
        DeadLetter letter = topology.deadLetters().get(0);
        assertThat(letter.getReason()).isEqualTo("policy_invalid");
        assertThat(letter.getDetail())
                .contains("policy of default:1: 'respnse' is not known; did you mean 'response'?");
        assertThat(UTF_8.decode(letter.getValue().orElseThrow()).toString()).isEqualTo("respnse: {}");
        assertThat(topology.alerts())
                .filteredOn(alert -> alert.getRuleId().equals("DW-POL-002"))
                .singleElement()
                .satisfies(alert -> assertThat(alert.getSummary()).contains(letter.getDetail()))
                .satisfies(alert -> assertThat(alert.getPolicy()).contains(PolicyText.digest(OPEN)));
    }

    @Test
    void anActivePolicyOfAnotherVersionThatCannotBeReadLeavesTheOneBefore() {
        // given
        topology.sendPolicy("default", OPEN);

        // when
        topology.sendActivePolicy("default", "of_tomorrow: true");

        // then
        topology.send(TestEvents.call("s", 1, "block"));
        assertThat(topology.verdicts())
                .extracting(verdict -> verdict.getPolicy().orElse(""))
                .containsExactly(PolicyText.digest(OPEN));
    }

    @Test
    void aRecordWithoutATenantIsADeadLetter() {
        // when
        topology.sendPolicy("", OPEN);

        // then
        assertThat(topology.deadLetters().get(0).getDetail()).contains("keyed by its tenant");
        assertThat(topology.alerts()).isEmpty();
    }

    @Test
    void aRecordWithoutValueTakesThePolicyAway() {
        // given
        topology.sendPolicy("default", OPEN);

        // when
        topology.sendPolicy("default", null);

        // then
        topology.send(TestEvents.call("s", 1, "block"));
        assertThat(topology.verdicts()).extracting(TrustVerdict::getVerdict).containsExactly("block");
        assertThat(topology.alerts())
                .filteredOn(alert -> alert.getRuleId().equals("DW-POL-001"))
                .hasSize(2);
    }
}
