package io.driftwarden.topology;

import static io.driftwarden.topology.TestEvents.START;
import static io.driftwarden.topology.TestEvents.call;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.topology.store.Retention;
import io.driftwarden.topology.store.StoreNames;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionExpiryTest {
    private static final Retention TEN_MINUTES = new Retention(Duration.ofMinutes(10), Duration.ofMinutes(30), 1_000);

    @TempDir
    Path folder;

    private TopologyHarness harness;
    private int number;

    @BeforeEach
    void open() {
        harness = TopologyHarness.durable(folder, TEN_MINUTES);
    }

    @AfterEach
    void close() {
        harness.close();
    }

    @Test
    void anIdleSessionIsForgottenWithAllThatBelongsToIt() {
        harness.send(call("idle", 1, "flag"));

        pass("busy", START, Duration.ofMinutes(13));

        assertThat(harness.sessions()).containsExactly("busy");
        assertThat(keys(StoreNames.TIMELINE)).noneMatch(key -> key.contains("idle"));
        assertThat(keys(StoreNames.SEEN)).noneMatch(key -> key.contains("idle"));
        assertThat(keys(StoreNames.EXPIRY)).noneMatch(key -> key.contains("idle"));
        assertThat(harness.count("trust.sessions.expired")).isEqualTo(1);
        assertThat(harness.meters.get("trust.sessions").gauge().value()).isEqualTo(1);
    }

    @Test
    void aSessionThatGoesOnIsKeptHoweverLongItLasts() {
        harness.send(call("s", 1, "block"));

        pass("s", START, Duration.ofHours(2));

        assertThat(harness.count("trust.sessions.expired")).isZero();
    }

    @Test
    void aKilledSessionIsRememberedLonger() {
        harness.send(call("killed", 1, "kill"));
        pass("busy", START, Duration.ofMinutes(20));
        harness.verdicts();

        harness.send(call("killed", 2, "read"));

        assertThat(harness.verdicts()).extracting(TrustVerdict::getVerdict).containsExactly("kill");
    }

    @Test
    void aKilledSessionThatCameBackAfterAllIsKilledAnew() {
        harness.send(call("killed", 1, "kill"));
        pass("busy", START, Duration.ofMinutes(34));

        harness.send(call("killed", 1, "kill"));

        assertThat(harness.commands()).extracting(TrustCommand::getSession).containsExactly("killed", "killed");
    }

    @Test
    void oneEventFromTheFutureExpiresNothing() {
        harness.send(call("s", 1, "block"));

        harness.send(call("other", 1, "read", START.plus(Duration.ofDays(3650))).build());
        harness.send(call("other", 2, "read", START.plus(Duration.ofSeconds(2))).build());

        assertThat(harness.sessions()).containsExactlyInAnyOrder("other", "s");
    }

    @Test
    void eventsOfLongAgoDoNotExpireWhileTheyArePlayed() {
        harness.send(call("now", 1, "read"));
        Instant longAgo = START.minus(Duration.ofDays(100));

        harness.send(call("old", 1, "block", longAgo).build());
        harness.send(call("old", 2, "read", longAgo.plus(Duration.ofDays(30))).build());
        harness.send(call("old", 1, "block", longAgo).build());

        List<TrustVerdict> verdicts = harness.verdicts();
        assertThat(verdicts.get(3).getDuplicate()).isTrue();
        assertThat(harness.count("trust.sessions.expired")).isZero();
    }

    @Test
    void beyondTheirNumberTheSessionThatWouldExpireFirstIsForgotten() {
        harness.close();
        harness = TopologyHarness.durable(folder, new Retention(Duration.ofDays(1), Duration.ofDays(7), 2));
        harness.send(call("a", 1, "kill"));
        pass("b", START, Duration.ofMinutes(3));

        harness.send(call("c", 400, "read"));

        assertThat(harness.sessions()).containsExactly("a", "c");
        assertThat(harness.count("trust.sessions.evicted")).isEqualTo(1);
    }

    @Test
    void aTimelineKeepsTheLatestEventsOnly() {
        for (int i = 1; i <= 4100; i++) {
            harness.send(call("s", i, "read"));
        }
        harness.verdicts();

        harness.send(call("s", 4, "read"), call("s", 5, "read"));

        assertThat(harness.verdicts()).extracting(TrustVerdict::getDuplicate).containsExactly(false, false);
        assertThat(keys(StoreNames.TIMELINE)).hasSize(4096);
        assertThat(keys(StoreNames.SEEN)).hasSize(4096);
    }

    /** Events of a session, half a minute apart. */
    private void pass(String session, Instant from, Duration time) {
        for (Duration at = Duration.ZERO; at.compareTo(time) <= 0; at = at.plusSeconds(30)) {
            number++;
            harness.send(
                    call(session, 1_000_000 + number, "read", from.plus(at)).build());
        }
    }

    private List<String> keys(String store) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> all = harness.store(store).all()) {
            all.forEachRemaining(entry -> keys.add(new String(entry.key.get(), UTF_8)));
        }
        return keys;
    }
}
