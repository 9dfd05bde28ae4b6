package io.driftwarden.topology;

import static io.driftwarden.topology.TestEvents.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.contract.ApprovalDecided;
import io.driftwarden.contract.CommandAcknowledged;
import io.driftwarden.contract.ToolReturned;
import io.driftwarden.contract.TrustAlert;
import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.TrustVerdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What gateways are ordered, what they answer, and whom somebody waits for. */
class HardGateTest {
    private static final Duration LONG = Duration.ofMinutes(11);

    @TempDir
    Path folder;

    private TopologyHarness harness;

    @BeforeEach
    void open() {
        harness = TopologyHarness.open(folder);
    }

    @AfterEach
    void close() {
        harness.close();
    }

    @Test
    void aKillThatIsAcknowledgedIsNotSentAgain() {
        harness.send(call("s", 1, "kill"));
        TrustCommand kill = harness.commands().get(0);
        harness.send(acknowledged("s", kill, "enforced"));

        harness.pass(LONG);

        assertThat(harness.commands()).isEmpty();
        assertThat(harness.meters.get("trust.kill.latency").timer().count()).isEqualTo(1);
        assertThat(harness.meters.get("trust.kill.latency").timer().max(TimeUnit.SECONDS))
                .isLessThan(5);
    }

    @Test
    void aKillThatNobodyAcknowledgesIsSentAgainAndThenAlerted() {
        harness.send(call("s", 1, "kill"));
        TrustCommand kill = harness.commands().get(0);
        harness.alerts();

        for (int i = 0; i < 30; i++) {
            harness.pass(Duration.ofSeconds(1));
        }

        assertThat(harness.commands()).hasSize(3).allMatch(kill::equals);
        assertThat(harness.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.getRuleId()).isEqualTo("DW-VIS-007");
            assertThat(alert.getSession()).isEqualTo("s");
            assertThat(alert.getSummary()).contains("sent 4 times");
        });
        assertThat(harness.count("trust.commands.unacknowledged")).isEqualTo(1);
    }

    @Test
    void anAcknowledgementOfAnotherSessionOrOfAFailureDoesNotCount() {
        harness.send(call("s", 1, "kill"));
        TrustCommand kill = harness.commands().get(0);

        harness.send(acknowledged("other", kill, "enforced"), acknowledged("s", kill, "failed"));
        harness.pass(Duration.ofSeconds(6));

        assertThat(harness.commands()).containsExactly(kill);
    }

    @Test
    void aCallThatWasCarriedOutAfterTheKillIsCounted() {
        harness.send(call("s", 1, "read"), call("s", 2, "kill"));

        harness.send(returned("s", 3, "c-3", "ok"), returned("s", 4, "c-4", "denied"));

        assertThat(harness.count("trust.calls.after.kill")).isEqualTo(1);
    }

    @Test
    void aHeldCallIsAnsweredAgainWhenItIsApproved() {
        harness.sendAsking(call("s", 1, "hold"), 0);
        TrustVerdict held = harness.verdicts().get(0);

        harness.send(decided("s", 2, "c-1", "approved"));

        List<TrustVerdict> verdicts = harness.verdicts();
        assertThat(held.getVerdict()).isEqualTo("hold");
        assertThat(verdicts).hasSize(2).anySatisfy(answer -> {
            assertThat(answer.getEventId()).isEqualTo("e-1");
            assertThat(answer.getVerdict()).isEqualTo("allow");
            assertThat(answer.getReason()).contains("approved by alice");
        });
    }

    @Test
    void aHeldCallIsBlockedWhenItIsDeniedAndAnswersOnce() {
        harness.sendAsking(call("s", 1, "hold"), 0);
        harness.verdicts();

        harness.send(decided("s", 2, "c-1", "denied"), decided("s", 3, "c-1", "approved"));

        assertThat(harness.verdicts())
                .filteredOn(answer -> answer.getEventId().equals("e-1"))
                .extracting(TrustVerdict::getVerdict)
                .containsExactly("block");
    }

    @Test
    void anApprovalOfAnotherCallOrSessionReleasesNothing() {
        harness.sendAsking(call("s", 1, "hold"), 0);
        harness.verdicts();

        harness.send(decided("s", 2, "c-9", "approved"), decided("other", 3, "c-1", "approved"));

        assertThat(harness.verdicts()).extracting(TrustVerdict::getEventId).containsExactly("e-2", "e-3");
    }

    @Test
    void anApprovalComesTooLateForASessionThatIsDead() {
        harness.sendAsking(call("s", 1, "hold"), 0);
        harness.send(call("s", 2, "kill"));
        harness.verdicts();

        harness.send(decided("s", 3, "c-1", "approved"));

        assertThat(harness.verdicts())
                .filteredOn(answer -> answer.getEventId().equals("e-1"))
                .extracting(TrustVerdict::getVerdict)
                .containsExactly("kill");
    }

    @Test
    void aHeldCallThatNobodyDecidesIsBlocked() {
        harness.sendAsking(call("s", 1, "hold"), 0);
        harness.verdicts();

        harness.pass(LONG);

        assertThat(harness.verdicts()).singleElement().satisfies(answer -> {
            assertThat(answer.getEventId()).isEqualTo("e-1");
            assertThat(answer.getVerdict()).isEqualTo("block");
        });
    }

    @Test
    void whereNobodyWaitsAnEventGetsOneVerdict() {
        harness.send(call("s", 1, "hold"));

        harness.send(decided("s", 2, "c-1", "approved"));

        assertThat(harness.verdicts()).extracting(TrustVerdict::getEventId).containsExactly("e-1", "e-2");
        assertThat(harness.alerts()).extracting(TrustAlert::getRuleId).containsExactly("DW-TST-hold");
    }

    private static TrustEvent acknowledged(String session, TrustCommand command, String outcome) {
        return event(session, 90, "command.acknowledged")
                .setId("ack-" + session + outcome)
                .setCommandAcknowledged(CommandAcknowledged.newBuilder()
                        .setCommandId(command.getCommandId())
                        .setGateway("gw")
                        .setOutcome(outcome)
                        .build())
                .build();
    }

    private static TrustEvent decided(String session, int ordinal, String callId, String decision) {
        return event(session, ordinal, "approval.decided")
                .setApprovalDecided(ApprovalDecided.newBuilder()
                        .setCallId(callId)
                        .setApprover("alice")
                        .setDecision(decision)
                        .build())
                .build();
    }

    private static TrustEvent returned(String session, int ordinal, String callId, String outcome) {
        return event(session, ordinal, "tool.returned")
                .setToolReturned(ToolReturned.newBuilder()
                        .setCallId(callId)
                        .setServer("shop")
                        .setTool("read")
                        .setOutcome(outcome)
                        .build())
                .build();
    }

    private static TrustEvent.Builder event(String session, int ordinal, String type) {
        return TrustEvent.newBuilder(call(session, ordinal, "read"))
                .setType("io.driftwarden." + type)
                .setToolCalled(null);
    }
}
