package io.driftwarden.engine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SessionStateCodecTest {
    private static final SessionStateCodec CODEC = new SessionStateCodec();
    private static final SessionState STATE = SessionState.fresh("acme", "s-1")
            .with(SessionState.fresh("acme", "s-1")
                    .content()
                    .withUntrusted(new Sighting(Sighting.Kind.OUTPUT, "mail", "read", "$.body", "e-2", 2)));

    @Test
    void thePiecesHoldTheState() {
        EncodedState read = CODEC.decode(pieces(CODEC.encode(STATE, null)));

        assertThat(read.state()).isEqualTo(STATE);
    }

    @Test
    void whatAnEventLeftAloneIsNotWrittenAgain() {
        EncodedState before = CODEC.encode(STATE, null);
        SessionState changed = STATE.with(STATE.content().withChosenCall("c-1", false));
        List<Piece> written = new ArrayList<>();

        CODEC.encode(changed, before).changes(before, written::add, gone -> {});

        assertThat(written).hasSize(1);
    }

    @Property(tries = 100)
    void whatIsWrittenAtEachEventMakesUpTheState(@ForAll @Size(max = 60) List<@IntRange(max = 40) Integer> steps) {
        Map<Integer, Piece> store = new TreeMap<>();
        SessionState state = STATE;
        EncodedState encoded = null;
        for (int step : steps) {
            state = state.with(
                    step % 2 == 0
                            ? state.content().withChosenCall("c-" + step, false)
                            : state.content().withPrompt("p-" + step, Map.of("v" + step, 1L)));
            EncodedState next = CODEC.encode(state, encoded);
            next.changes(encoded, piece -> store.put(place(piece), piece), piece -> store.remove(place(piece)));
            encoded = step % 5 == 0 ? CODEC.decode(store.values()) : next;
        }

        assertThat(store.isEmpty() ? STATE : CODEC.decode(store.values()).state())
                .isEqualTo(state);
    }

    @Test
    void sectionsThatALaterVersionAddedAreLeftOut() {
        List<Piece> later = pieces(CODEC.encode(STATE, null));
        later.add(new Piece(200, 0, new byte[] {1}));

        EncodedState read = CODEC.decode(later);

        assertThat(read.state()).isEqualTo(STATE);
    }

    @Test
    void sectionsThatAnEarlierVersionDidNotHaveAreEmpty() {
        List<Piece> earlier = pieces(CODEC.encode(STATE, null));
        earlier.removeIf(piece -> piece.section() > 0);

        EncodedState read = CODEC.decode(earlier);

        assertThat(read.state()).isEqualTo(SessionState.fresh("acme", "s-1"));
    }

    @Test
    void otherBytesAreNoState() {
        List<Piece> pieces = pieces(CODEC.encode(STATE, null));
        pieces.replaceAll(piece -> new Piece(piece.section(), piece.number(), new byte[] {1}));

        assertThatThrownBy(() -> CODEC.decode(pieces)).isInstanceOf(UncheckedIOException.class);
    }

    private static int place(Piece piece) {
        return 1_000 * piece.section() + piece.number();
    }

    private static List<Piece> pieces(EncodedState encoded) {
        List<Piece> pieces = new ArrayList<>();
        encoded.changes(null, pieces::add, gone -> {});
        return pieces;
    }
}
