package io.driftwarden.engine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionStateCodecTest {
    private static final SessionStateCodec CODEC = new SessionStateCodec();
    private static final SessionState STATE = SessionState.fresh("acme", "s-1")
            .with(SessionState.fresh("acme", "s-1")
                    .content()
                    .withUntrusted(new Sighting(Sighting.Kind.OUTPUT, "mail", "read", "$.body", "e-2", 2)));

    @Test
    void theBytesHoldTheState() {
        EncodedState read = CODEC.decode(ByteBuffer.wrap(bytes(CODEC.encode(STATE, null))));

        assertThat(read.state()).isEqualTo(STATE);
    }

    @Test
    void whatAnEventLeftAloneIsNotEncodedAgain() {
        EncodedState before = CODEC.encode(STATE, null);
        SessionState changed = STATE.with(STATE.content().withChosenCall("c-1", false));

        EncodedState after = CODEC.encode(changed, before);

        assertThat(differing(before, after)).hasSize(1);
        assertThat(bytes(after)).isEqualTo(bytes(CODEC.encode(changed, null)));
    }

    @Test
    void sectionsThatALaterVersionAddedAreLeftOut() {
        byte[] written = bytes(CODEC.encode(STATE, null));
        byte[] later = Arrays.copyOf(written, written.length + Integer.BYTES + 1);
        later[0]++;
        later[written.length + Integer.BYTES - 1] = 1;

        EncodedState read = CODEC.decode(ByteBuffer.wrap(later));

        assertThat(read.state()).isEqualTo(STATE);
    }

    @Test
    void sectionsThatAnEarlierVersionDidNotHaveAreEmpty() {
        byte[] earlier = bytes(CODEC.encode(STATE, null));
        earlier[0] = 1;

        EncodedState read = CODEC.decode(ByteBuffer.wrap(earlier));

        assertThat(read.state()).isEqualTo(SessionState.fresh("acme", "s-1"));
    }

    @Test
    void bytesCutShortAreNoState() {
        byte[] written = bytes(CODEC.encode(STATE, null));

        assertThat(List.of(0, 1, 4, written.length / 2, written.length - 1))
                .allSatisfy(length -> assertThatThrownBy(() -> CODEC.decode(ByteBuffer.wrap(written, 0, length)))
                        .isInstanceOf(UncheckedIOException.class));
    }

    private static byte[] bytes(EncodedState encoded) {
        ByteBuffer bytes = ByteBuffer.allocate(encoded.size());
        encoded.writeTo(bytes);
        return bytes.array();
    }

    private static List<Integer> differing(EncodedState before, EncodedState after) {
        int sections = bytes(before)[0];
        return IntStream.range(0, sections)
                .filter(place -> before.section(place) != after.section(place))
                .boxed()
                .toList();
    }
}
