package io.driftwarden.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.contract.DestinationContacted;
import io.driftwarden.contract.SessionStarted;
import io.driftwarden.contract.ToolCalled;
import io.driftwarden.contract.TrustAlert;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.rules.RulePack;
import io.driftwarden.rules.RulePacks;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits of how often a principal calls, whichever of its sessions does. */
class PrincipalRateTest {
    private static final RulePack RULES = RulePacks.bundled(Set.of());
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int MINUTE = 60;
    private static final int DAY = 24 * 60 * MINUTE;
    private static final String FOUR_AN_HOUR = "rates: [{name: people, per: principal, calls: 4, window: 1h}]";

    @TempDir
    Path folder;

    private final Set<String> started = new HashSet<>();
    private TopologyHarness topology;
    private int events;

    @BeforeEach
    void open() {
        topology = TopologyHarness.withEngines(folder, RULES::newEngine);
        topology.sendPolicy("default", FOUR_AN_HOUR);
    }

    @AfterEach
    void close() {
        topology.close();
    }

    @Test
    void callsOfTwoSessionsCountTogetherAndTheAlertSaysSo() {
        // given
        call("s1", "ann", 0, 2);
        call("s2", "ann", 10 * MINUTE, 2);

        // when
        call("s2", "ann", 20 * MINUTE, 1);

        // then
        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.getSession()).isEqualTo("s2");
            assertThat(alert.getVerdict()).isEqualTo("block");
            assertThat(alert.getSummary()).contains("5 calls within 1h in 2 sessions or more, 4 are allowed");
        });
    }

    @Test
    void anHourLaterTheyMayCallAgain() {
        // given
        call("s1", "ann", 0, 2);
        call("s2", "ann", 0, 2);

        // when
        call("s2", "ann", 61 * MINUTE, 2);

        // then
        assertThat(alerts()).isEmpty();
    }

    @Test
    void neitherOtherPrincipalsNorOtherTenantsCount() {
        // given
        topology.sendPolicy("acme", FOUR_AN_HOUR);
        call("s1", "ann", 0, 3);
        call("s2", "bob", 0, 3);

        // when
        call("acme", "s3", "ann", 0, 3);

        // then
        assertThat(alerts()).isEmpty();
    }

    @Test
    void aSessionInWhichSomethingWasFoundCountsAllTheSame() {
        // given
        topology.send(event("default", "s1", "destination.contacted", 0)
                .setDestinationContacted(DestinationContacted.newBuilder()
                        .setServer("web")
                        .setTool("fetch")
                        .setHost("169.254.169.254")
                        .build())
                .build());
        call("s1", "ann", 0, 3);

        // when
        call("s2", "ann", MINUTE, 1);
        call("s3", "ann", MINUTE, 1);

        // then
        assertThat(alerts()).extracting(TrustAlert::getSession).containsExactly("s3");
    }

    @Test
    void aPolicyThatNoLongerLimitsIsObeyedAtOnceAndSoIsOneThatDoes() {
        // given
        call("s1", "ann", 0, 3);
        call("s2", "ann", 0, 3);
        int before = alerts().size();

        // when
        topology.sendPolicy("default", null);
        call("s3", "ann", 0, 1);
        topology.sendPolicy("default", FOUR_AN_HOUR);
        call("s4", "ann", 0, 1);

        // then
        assertThat(before).isEqualTo(1);
        assertThat(alerts()).extracting(TrustAlert::getSession).containsExactly("s4");
    }

    @Test
    void aRaisedLimitIsObeyedAlthoughTheLowerOneIsKnownToBeReached() {
        // given
        call("s1", "ann", 0, 2);
        call("s2", "ann", 0, 2);

        // when
        topology.sendPolicy("default", FOUR_AN_HOUR.replace("calls: 4", "calls: 5"));
        call("s3", "ann", 0, 1);
        call("s4", "ann", 0, 1);

        // then
        assertThat(alerts()).extracting(TrustAlert::getSession).containsExactly("s4");
    }

    @Test
    void withoutSuchALimitNothingIsReported() {
        // given
        topology.sendPolicy("default", FOUR_AN_HOUR.replace("principal", "session"));

        // when
        call("s1", "ann", 0, 3);

        // then
        assertThat(topology.records(Topics.FLEET_REPORTS)).isEmpty();
    }

    @Test
    void whatIsToldIsLittleAndNamesNobody() {
        // when
        for (int i = 0; i < 50; i++) {
            call("s" + i, "ann@corp.example.com", i, 2);
        }

        // then
        assertThat(topology.records(Topics.FLEET_LEVELS)).hasSize(5).allSatisfy(record -> {
            assertThat(new String(record.key(), UTF_8)).doesNotContain("ann");
            assertThat(new String(record.value(), UTF_8)).doesNotContain("ann");
        });
    }

    @Test
    void whatIsToldIsTakenBackWhenItIsForgotten() {
        // given
        call("s1", "ann", 0, 2);
        call("s2", "ann", 0, 2);
        byte[] told = topology.records(Topics.FLEET_LEVELS).get(0).key();

        // when: the stream's clock goes at most a minute with each call
        for (int second = 0; second < 3 * DAY; second += MINUTE) {
            call("quiet-" + second, "principal-" + second, second, 1);
        }

        // then
        assertThat(topology.records(Topics.FLEET_LEVELS))
                .singleElement()
                .returns(told, TestRecord::key)
                .returns(null, TestRecord::value);
    }

    private void call(String session, String principal, int second, int times) {
        call("default", session, principal, second, times);
    }

    private void call(String tenant, String session, String principal, int second, int times) {
        if (started.add(session)) {
            topology.send(event(tenant, session, "session.started", second)
                    .setSessionStarted(
                            SessionStarted.newBuilder().setPrincipal(principal).build())
                    .build());
        }
        for (int i = 0; i < times; i++) {
            topology.send(event(tenant, session, "tool.called", second)
                    .setToolCalled(ToolCalled.newBuilder()
                            .setServer("crm")
                            .setTool("find")
                            .setCallId("c" + events)
                            .build())
                    .build());
        }
    }

    private TrustEvent.Builder event(String tenant, String session, String type, int second) {
        events++;
        return TrustEvent.newBuilder()
                .setId("r-" + events)
                .setSource("gateway/test")
                .setType("io.driftwarden." + type)
                .setTime(START.plusSeconds(second).toString())
                .setTenant(tenant)
                .setSubject(session);
    }

    private List<TrustAlert> alerts() {
        return topology.alerts().stream()
                .filter(alert -> alert.getRuleId().equals("DW-RTE-001"))
                .toList();
    }
}
