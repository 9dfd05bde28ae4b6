package io.driftwarden.topology.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ExpiryIndexTest {
    private static final long START = TimeUnit.DAYS.toMicros(20_000);
    private static final long SECOND = TimeUnit.SECONDS.toMicros(1);
    private static final SessionKey SESSION = new SessionKey("default", "s");

    private final CountingStore store = new CountingStore(StoreNames.EXPIRY);

    @Test
    void eventsOfOneMinuteWriteNothing() {
        ExpiryIndex index = new ExpiryIndex(store);
        index.tick(START);
        long before = store.accesses();

        for (int second = 1; second < 60; second++) {
            index.tick(START + second * SECOND);
        }

        assertThat(store.accesses()).isEqualTo(before);
        assertThat(index.now()).isEqualTo(START);
    }

    @Test
    void theClockAndTheNumberOfSessionsOutliveTheTask() {
        ExpiryIndex index = new ExpiryIndex(store);
        index.tick(START);
        index.tick(START + 61 * SECOND);
        index.add(SESSION, START + 600 * SECOND);

        ExpiryIndex reopened = new ExpiryIndex(store);

        assertThat(reopened.now()).isEqualTo(START + 60 * SECOND);
        assertThat(reopened.sessions()).isEqualTo(1);
        assertThat(reopened.first(Long.MAX_VALUE)).isEqualTo(new ExpiryIndex.Due(SESSION, START + 600 * SECOND));
    }
}
