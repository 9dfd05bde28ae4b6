package io.driftwarden.topology.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwarden.engine.state.SessionState;
import io.driftwarden.topology.store.StoredSession.Step;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoredSessionTest {
    private static final SessionKey KEY = new SessionKey("default", "s");
    private static final SessionState FRESH = SessionState.fresh("default", "s");

    private final CountingStore store = new CountingStore("sessions");

    @Property(tries = 100)
    void whatWasWrittenIsTheSession(@ForAll @Size(min = 1, max = 200) List<@IntRange(max = 60) Integer> steps) {
        store.entries.clear(); // one instance has all tries
        SessionState state = FRESH;
        StoredSession session = null;
        long deadline = 0;
        for (int step : steps) {
            state = step % 3 == 0 ? chosen(state, step) : prompted(state, step);
            deadline = step;
            session = written(session, state, deadline);
            session = step % 7 == 0 ? read() : session;
        }

        assertThat(read().state()).isEqualTo(state);
        assertThat(read().deadline()).isEqualTo(deadline);
    }

    @Test
    void anEventWritesNoMoreHoweverMuchIsKnown() {
        SessionState state = FRESH;
        StoredSession session = null;
        int early = 0;
        int late = 0;
        for (int i = 0; i < 500; i++) {
            state = chosen(state, i);
            Step step = StoredSession.step(KEY, session, state, 0);
            session = step.session();
            early += i >= 20 && i < 120 ? step.value().length : 0;
            late += i >= 400 ? step.value().length : 0;
        }

        assertThat(late).isLessThan(2 * early);
    }

    @Test
    void otherBytesAreNoSession() {
        written(null, prompted(FRESH, 1), 1);
        store.entries.replaceAll((key, value) -> new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0});

        assertThatThrownBy(this::read).isInstanceOf(UncheckedIOException.class);
    }

    private StoredSession written(@Nullable StoredSession before, SessionState state, long deadline) {
        Step step = StoredSession.step(KEY, before, state, deadline);
        store.put(step.key(), step.value());
        return step.session();
    }

    private StoredSession read() {
        return StoredSession.next(SessionRange.of(store, KEY));
    }

    private static SessionState chosen(SessionState state, int number) {
        return state.with(state.content().withChosenCall("call-" + number, false));
    }

    private static SessionState prompted(SessionState state, int number) {
        return state.with(state.content().withPrompt("prompt " + number, Map.of("verb-" + number, 1L)));
    }
}
