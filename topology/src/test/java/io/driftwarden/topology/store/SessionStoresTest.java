package io.driftwarden.topology.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.Decision;
import io.driftwarden.engine.TrustEngine;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.policy.Policy;
import io.driftwarden.engine.state.RiskClass;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.state.ToolState;
import io.driftwarden.topology.Scripted;
import io.driftwarden.topology.TestEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SessionStoresTest {
    private static final long START = TimeUnit.DAYS.toMicros(20_000);
    private static final long MINUTE = TimeUnit.MINUTES.toMicros(1);
    private static final Retention HOUR = new Retention(Duration.ofHours(1), Duration.ofHours(1), Long.MAX_VALUE);

    private final Map<String, CountingStore> stores = new TreeMap<>();
    private final List<String> forgotten = new ArrayList<>();
    private final TrustEngine engine = Scripted.engine(SessionStoresTest::listTool);
    private SessionStores sessions = open();

    @Test
    void anEventCostsTheSameHoweverManySessionsThereAre() {
        seen("s", 1, START);
        long few = costOf("s", 2, START + 1);
        for (int i = 0; i < 2_000; i++) {
            seen("other-" + i, 1, START + 2);
        }

        long many = costOf("s", 3, START + 3);

        // The session may have to be read again: one access, and its entries.
        assertThat(many).isLessThanOrEqualTo(few + 1 + entriesOf("s"));
    }

    @Test
    void manySessionsThatAreDueAreForgottenBitByBit() {
        for (int i = 0; i < 2_000; i++) {
            seen("other-" + i, 1, START);
        }
        long now = START;
        long dearest = 0;
        for (int i = 1; i <= 120; i++) {
            now += MINUTE;
            dearest = Math.max(dearest, costOf("s", i, now));
        }

        assertThat(forgotten).hasSize(2_000);
        assertThat(dearest).isLessThan(4_000);
        assertThat(sessions.size()).isEqualTo(1);
    }

    @Test
    void whatIsRememberedOutlivesTheTask() {
        seen("s", 1, START);

        sessions = open();

        SessionKey key = new SessionKey("default", "s");
        SessionState state = sessions.find(key);
        assertThat(state).isNotNull();
        assertThat(sessions.surroundings(key, Policy.DEFAULT).judged("gateway/test", "e-1"))
                .isPresent();
        assertThat(sessions.size()).isEqualTo(1);
    }

    @Test
    void aSessionThatIsDueIsForgottenWhenItComesBackBeforeItWasSwept() {
        seen("s", 1, START);
        store(StoreNames.EXPIRY).entries.keySet().removeIf(key -> key.get()[0] == 1);
        for (int i = 1; i <= 70; i++) {
            seen("clock", i, START + i * MINUTE);
        }

        assertThat(sessions.find(new SessionKey("default", "s"))).isNull();
    }

    @Test
    void aSessionThatCannotBeReadIsForgottenInDueTimeAllTheSame() {
        seen("s", 1, START);
        store(StoreNames.SESSIONS).entries.replaceAll((key, value) -> new byte[] {1});
        sessions = open();

        for (int i = 1; i <= 70; i++) {
            seen("clock", i, START + i * MINUTE);
        }

        assertThat(forgotten).containsExactly("s");
        assertThat(store(StoreNames.TIMELINE).entries).hasSize(70);
    }

    @Test
    void aDefinitionGoesWithTheToolThatTheStateForgot() {
        SessionKey key = new SessionKey("default", "s");

        seen("s", 1, START);
        seen("s", 2, START);

        assertThat(sessions.surroundings(key, Policy.DEFAULT).definition("srv", "tool-1"))
                .isEmpty();
        assertThat(sessions.surroundings(key, Policy.DEFAULT).definition("srv", "tool-2"))
                .contains("{}");
        assertThat(store(StoreNames.DEFINITIONS).entries).hasSize(1);
    }

    private SessionStores open() {
        return new SessionStores(
                Sessions.in(store(StoreNames.SESSIONS), 1 << 20),
                this::store,
                HOUR,
                (key, early) -> forgotten.add(key.session()));
    }

    private CountingStore store(String name) {
        return stores.computeIfAbsent(name, CountingStore::new);
    }

    private long costOf(String session, int number, long time) {
        long before = accesses();
        seen(session, number, time);
        return accesses() - before;
    }

    private long entriesOf(String session) {
        String prefix = "default\0" + session + "\0";
        return store(StoreNames.SESSIONS).entries.keySet().stream()
                .filter(key -> new String(key.get(), ISO_8859_1).startsWith(prefix))
                .count();
    }

    private long accesses() {
        return stores.values().stream().mapToLong(CountingStore::accesses).sum();
    }

    private void seen(String session, int number, long time) {
        SessionKey key = new SessionKey("default", session);
        SessionState before = sessions.find(key);
        Decision decision = engine.decide(
                before, TestEvents.call(session, number, "tool"), time, sessions.surroundings(key, Policy.DEFAULT));
        sessions.remember(key, before, decision, time);
    }

    /** Each event lists another tool; the state has room for one. */
    private static void listTool(Observation observation) {
        String name = "tool-" + observation.ordinal();
        ToolState tool = new ToolState("srv", name, RiskClass.READ, null, true, null);
        String key = ToolState.key("srv", name);
        observation.remember(key, "{}");
        observation.capabilities(observation
                .capabilities()
                .withTools(observation.capabilities().tools().with(key, tool, 1)));
    }
}
