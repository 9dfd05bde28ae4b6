package io.driftwarden.topology.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.state.SessionState;
import io.driftwarden.topology.store.Sessions.Known;
import org.junit.jupiter.api.Test;

class SessionsInMemoryTest {
    private final SessionsInMemory sessions = new SessionsInMemory("sessions");

    @Test
    void sessionsThatManyOthersCameAfterAreStillKnown() {
        int many = 5_000;
        for (int i = 0; i < many; i++) {
            sessions.put(key(i), null, known(i));
        }

        assertThat(sessions.keys()).hasSize(many).isSorted();
        assertThat(sessions.state(key(0))).isEqualTo(known(0).state());
        assertThat(sessions.get(key(0))).isEqualTo(known(0));
        assertThat(sessions.get(key(many - 1))).isEqualTo(known(many - 1));
    }

    @Test
    void aSessionThatWasForgottenIsUnknown() {
        sessions.put(key(1), null, known(1));

        int entries = sessions.delete(key(1));

        assertThat(entries).isEqualTo(1);
        assertThat(sessions.get(key(1))).isNull();
        assertThat(sessions.keys()).isEmpty();
    }

    private static SessionKey key(int number) {
        return new SessionKey("default", "s-" + number);
    }

    private static Known known(int number) {
        return new Known(SessionState.fresh("default", "s-" + number), number);
    }
}
