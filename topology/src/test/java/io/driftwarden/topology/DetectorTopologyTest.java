package io.driftwarden.topology;

import static io.driftwarden.topology.TestEvents.call;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.contract.TrustAlert;
import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.topology.output.Commands;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectorTopologyTest {
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
    void everyEventGetsAVerdictInOrder() {
        harness.send(call("s", 1, "read"), call("s", 2, "flag"), call("s", 3, "block"));

        List<TrustVerdict> verdicts = harness.verdicts();

        assertThat(verdicts).extracting(TrustVerdict::getEventId).containsExactly("e-1", "e-2", "e-3");
        assertThat(verdicts).extracting(TrustVerdict::getVerdict).containsExactly("allow", "flag", "block");
        assertThat(verdicts.get(0).getReason()).isEmpty();
        assertThat(verdicts.get(2).getReason()).contains("DW-TST-block: called block");
        assertThat(verdicts.get(2).getFindings()).containsExactly("DW-TST-block");
        assertThat(verdicts.get(2).getRuleset()).isEqualTo("test+0123456789ab");
    }

    @Test
    void aVerdictsHeadersTellTheWaitingGatewayWhichEventItAnswers() {
        harness.send(call("s", 1, "read"));

        var verdict = harness.records(Topics.VERDICTS).get(0);

        assertThat(verdict.key()).isEqualTo("s".getBytes(UTF_8));
        assertThat(header(verdict.headers(), "ce_eventsource")).isEqualTo("gateway/test");
        assertThat(header(verdict.headers(), "ce_eventid")).isEqualTo("e-1");
        assertThat(header(verdict.headers(), "ce_type")).isEqualTo("io.driftwarden.verdict");
        assertThat(header(verdict.headers(), "ce_tenant")).isEqualTo("default");
    }

    @Test
    void aFindingIsAlertedOnceHoweverOftenItComesBack() {
        harness.send(call("s", 1, "flag"), call("s", 2, "flag"));

        List<TrustAlert> alerts = harness.alerts();

        assertThat(alerts).singleElement().satisfies(alert -> {
            assertThat(alert.getRuleId()).isEqualTo("DW-TST-flag");
            assertThat(alert.getSession()).isEqualTo("s");
            assertThat(alert.getServer()).contains("shop");
            assertThat(alert.getCallId()).contains("c-1");
            assertThat(alert.getVerdict()).isEqualTo("flag");
            assertThat(alert.getEvidence().getEventIds()).containsExactly("e-0", "e-1");
        });
        assertThat(harness.ocsfAlerts()).hasSize(1);
    }

    @Test
    void aDuplicateGetsItsVerdictAgainAndChangesNothingElse() {
        harness.send(call("s", 1, "block"));
        TrustVerdict first = harness.verdicts().get(0);
        harness.alerts();

        harness.send(call("s", 1, "block"));

        TrustVerdict second = harness.verdicts().get(0);
        assertThat(second.getDuplicate()).isTrue();
        assertThat(second.getVerdict()).isEqualTo(first.getVerdict());
        assertThat(second.getScore()).isEqualTo(first.getScore());
        assertThat(second.getFindings()).isEqualTo(first.getFindings());
        assertThat(harness.alerts()).isEmpty();
        assertThat(harness.count("trust.duplicates")).isEqualTo(1);
        assertThat(harness.count("trust.events", "verdict", "block")).isEqualTo(1);
    }

    @Test
    void theSameIdFromAnotherSourceIsAnotherEvent() {
        TrustEvent first = call("s", 1, "read");
        TrustEvent other = TrustEvent.newBuilder(first).setSource("agent/a").build();

        harness.send(first, other);

        assertThat(harness.verdicts()).extracting(TrustVerdict::getDuplicate).containsExactly(false, false);
    }

    @Test
    void aReorderedPairIsJudgedAsItComes() {
        harness.send(call("s", 2, "read"), call("s", 1, "flag"));

        assertThat(harness.verdicts()).extracting(TrustVerdict::getVerdict).containsExactly("allow", "flag");
    }

    @Test
    void aKillMakesOneCommandAndLaterEventsAreAnsweredKillAndCounted() {
        harness.send(call("s", 1, "kill"), call("s", 2, "read"), call("s", 3, "kill"));

        assertThat(harness.verdicts()).extracting(TrustVerdict::getVerdict).containsOnly("kill");
        List<TrustCommand> commands = harness.commands();
        assertThat(commands).singleElement().satisfies(command -> {
            assertThat(command.getType()).isEqualTo(Commands.SESSION_REVOKED);
            assertThat(command.getSession()).isEqualTo("s");
            assertThat(command.getRules()).containsExactly("DW-TST-kill");
            assertThat(command.getReason()).isEqualTo("called kill");
        });
        assertThat(harness.count("trust.events.after.kill")).isEqualTo(2);
    }

    @Test
    void commandsOfTenantsWithTheSameSessionIdDoNotReplaceEachOther() {
        TrustEvent first = call("s", 1, "kill");
        TrustEvent other = TrustEvent.newBuilder(first).setTenant("acme").build();

        harness.send(first, other);

        assertThat(harness.records(Topics.COMMANDS))
                .extracting(record -> new String(record.key(), UTF_8))
                .containsExactly("default\0s", "acme\0s");
    }

    @Test
    void tenantsWithTheSameSessionIdAreKeptApart() {
        TrustEvent killed = call("s", 1, "kill");
        TrustEvent other =
                TrustEvent.newBuilder(call("s", 1, "read")).setTenant("acme").build();

        harness.send(killed, other);

        assertThat(harness.verdicts()).extracting(TrustVerdict::getVerdict).containsExactly("kill", "allow");
    }

    @Test
    void aSessionWhoseTrustFallsALevelIsAnnounced() {
        harness.send(call("s", 1, "block"), call("s", 2, "block"));

        assertThat(harness.commands()).singleElement().satisfies(command -> {
            assertThat(command.getType()).isEqualTo(Commands.RISK_LEVEL_CHANGE);
            assertThat(command.getPreviousLevel()).contains("LOW");
            assertThat(command.getCurrentLevel()).contains("MEDIUM");
        });
    }

    @Test
    void anEngineThatFailsHoldsTheEventAndTheSessionGoesOn() {
        harness.send(call("s", 1, "read"), call("s", 2, "boom"), call("s", 3, "deep"), call("s", 4, "read"));

        List<TrustVerdict> verdicts = harness.verdicts();
        assertThat(verdicts).extracting(TrustVerdict::getVerdict).containsExactly("allow", "hold", "hold", "allow");
        assertThat(verdicts.get(1).getReason().orElseThrow())
                .contains("engine failure")
                .doesNotContain("secret");
        assertThat(harness.deadLetters()).hasSize(2).allSatisfy(letter -> {
            assertThat(letter.getReason()).isEqualTo("engine_failure");
            assertThat(letter.getDetail()).doesNotContain("secret");
        });
        assertThat(harness.count("trust.engine.failures")).isEqualTo(2);
    }

    @Test
    void aTraceGoesOnIntoTheVerdict() {
        byte[] trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01".getBytes(UTF_8);

        harness.sendTraced(call("s", 1, "read"), trace);

        assertThat(harness.records(Topics.VERDICTS)
                        .get(0)
                        .headers()
                        .lastHeader("traceparent")
                        .value())
                .isEqualTo(trace);
    }

    private static String header(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), UTF_8);
    }
}
