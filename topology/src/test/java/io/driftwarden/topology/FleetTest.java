package io.driftwarden.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.driftwarden.contract.DestinationContacted;
import io.driftwarden.contract.FleetBaseline;
import io.driftwarden.contract.TrustAlert;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.rules.RulePack;
import io.driftwarden.rules.RulePacks;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetTest {
    private static final RulePack RULES = RulePacks.bundled(Set.of());
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final long USUAL = 30_000;
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;

    @TempDir
    Path folder;

    private TopologyHarness topology;
    private int events;

    @BeforeEach
    void open() {
        topology = TopologyHarness.withEngines(folder, RULES::newEngine);
    }

    @AfterEach
    void close() {
        topology.close();
    }

    @Test
    void aSessionThatSendsFiftyTimesAsMuchAsOthersIsFlaggedFromItsFirstSend() {
        ordinary("default", 0, 4, 20);

        send("thief", 4 * HOUR + 10 * MINUTE, 50 * USUAL);

        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.getSession()).isEqualTo("thief");
            assertThat(alert.getVerdict()).isEqualTo("flag");
        });
    }

    @Test
    void nothingIsSaidWhileLittleIsKnown() {
        ordinary("default", 0, 3, 9);
        send("first", 3 * HOUR + 10 * MINUTE, 50 * USUAL);
        ordinary("default", 4, 1, 200);

        send("second", 4 * HOUR + 10 * MINUTE, 50 * USUAL);

        assertThat(alerts()).isEmpty();
    }

    @Test
    void tenantsAreNotComparedWithEachOther() {
        ordinary("other", 0, 4, 20);

        send("thief", 4 * HOUR + 10 * MINUTE, 50 * USUAL);

        assertThat(alerts()).isEmpty();
    }

    @Test
    void manySendersOfMuchRaiseNothingWithinTheirWindow() {
        ordinary("default", 0, 3, 20);
        for (int i = 0; i < 100; i++) {
            send("trainer-" + i, 3 * HOUR + 10 * MINUTE + i, 9 * USUAL);
        }

        send("thief", 3 * HOUR + 50 * MINUTE, 50 * USUAL);

        assertThat(alerts()).extracting(TrustAlert::getSession).containsExactly("thief");
    }

    @Test
    void sessionsInWhichSomethingWasFoundTeachNothing() {
        ordinary("default", 0, 4, 20);
        for (int i = 0; i < 100; i++) {
            send("thief-" + i, 4 * HOUR + 10 * MINUTE + i, USUAL);
            send("thief-" + i, 4 * HOUR + 10 * MINUTE + i, 50 * USUAL);
        }

        ordinary("default", 4, 2, 20);

        List<FleetBaseline> published = baselines();
        FleetBaseline last = published.get(published.size() - 1);
        assertThat(last.getBytes().getMaximum()).isCloseTo(USUAL, within(0.02 * USUAL));
        assertThat(last.getObservations()).isEqualTo(5 * 20);
    }

    @Test
    void aBaselineIsPublishedWhenAWindowClosesAndNotBefore() {
        ordinary("default", 0, 4, 20);

        List<TestRecord<byte[], byte[]>> records = topology.records(Topics.FLEET);

        assertThat(records).hasSize(3).allSatisfy(record -> assertThat(record.key())
                .isEqualTo("default\0/crm/push/egress/public".getBytes(UTF_8)));
        FleetBaseline last = topology.fleetBaseline(records.get(2).value());
        assertThat(last.getWindows()).isEqualTo(3);
        assertThat(last.getObservations()).isEqualTo(60);
        assertThat(last.getSessions()).isEqualTo(60);
        assertThat(last.getClosedUntil()).isEqualTo("2026-01-01T03:00:00Z");
        assertThat(last.getSends().getP99()).isCloseTo(1, within(0.02));
    }

    @Test
    void theOrderOfSessionsWithinAWindowChangesNotABit() {
        for (int i = 0; i < 30; i++) {
            send("s" + i, i, (i + 1) * 1_000L);
        }
        ordinary("default", 1, 1, 2);
        byte[] one = topology.records(Topics.FLEET).get(0).value();
        close();
        topology = TopologyHarness.withEngines(folder, RULES::newEngine);
        for (int i = 29; i >= 0; i--) {
            send("s" + i, i, (i + 1) * 1_000L);
        }
        ordinary("default", 1, 1, 2);

        byte[] other = topology.records(Topics.FLEET).get(0).value();

        assertThat(other).isEqualTo(one);
    }

    /** In each of some hours, so many new sessions send once what is usual. */
    private void ordinary(String tenant, int fromHour, int hours, int sessions) {
        for (int hour = fromHour; hour < fromHour + hours; hour++) {
            for (int session = 0; session < sessions; session++) {
                String name = "ordinary-" + hour + '-' + session;
                topology.send(contact(name, "push", hour * HOUR + 6 * MINUTE + session, USUAL)
                        .setTenant(tenant)
                        .build());
            }
        }
    }

    private void send(String session, int second, long bytes) {
        send(session, "push", second, bytes);
    }

    private void send(String session, String tool, int second, long bytes) {
        topology.send(contact(session, tool, second, bytes).build());
    }

    private TrustEvent.Builder contact(String session, String tool, int second, long bytes) {
        events++;
        return TrustEvent.newBuilder()
                .setId("f-" + events)
                .setSource("gateway/test")
                .setType("io.driftwarden.destination.contacted")
                .setTime(START.plusSeconds(second).toString())
                .setSubject(session)
                .setDestinationContacted(DestinationContacted.newBuilder()
                        .setServer("crm")
                        .setTool(tool)
                        .setUrl("https://hooks.partner.example.com/in")
                        .setBytesOut(bytes)
                        .build());
    }

    private List<TrustAlert> alerts() {
        return topology.alerts().stream()
                .filter(alert -> alert.getRuleId().equals("DW-EXF-011"))
                .toList();
    }

    private List<FleetBaseline> baselines() {
        return topology.records(Topics.FLEET).stream()
                .map(record -> topology.fleetBaseline(record.value()))
                .toList();
    }
}
